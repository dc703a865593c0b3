"""The free photographs of the demo, with their authors and licences."""

from django.core.files import File

from newsroom.demo.files import FOLDER, bilingual, rows
from photos.models import Photo


def load_photographs() -> dict[str, Photo]:
    """Every photograph by its key, with its public files; one loaded before is used again."""
    photos = {row["key"]: _photo(row) for row in rows("photos", "photo")}
    for photo in photos.values():
        photo.refresh_from_db(fields=["widths"])
    return photos


def _photo(row: dict) -> Photo:
    found = Photo.objects.filter(filename=row["file"], source=row["source"]).first()
    if found:
        return found
    with (FOLDER / "photos" / row["file"]).open("rb") as file:
        photo = Photo(
            original=File(file, name=row["file"]),
            licence=row["licence"],
            source=row["source"],
            focal_x=row["focal"][0],
            focal_y=row["focal"][1],
            **bilingual(caption=row["caption"], alt=row["alt"], credit=row["credit"]),
        )
        photo.save()
    return photo
