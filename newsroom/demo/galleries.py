"""The galleries of the demo."""

from newsroom.demo.files import bilingual, rows
from people.models import User
from people.roles import Role
from photos.models import Gallery, GalleryPhoto, Photo


def load_galleries(photos: dict[str, Photo]) -> None:
    editor = User.objects.filter(groups__name=Role.EDITOR).earliest("pk")
    for row in rows("galleries", "gallery"):
        gallery = Gallery.objects.create(
            **bilingual(title=row["title"], standfirst=row["standfirst"], slug=row["slug"])
        )
        for position, shown in enumerate(row["photos"]):
            GalleryPhoto.objects.create(
                gallery=gallery,
                photo=photos[shown["file"]],
                position=position,
                **bilingual(caption=shown.get("caption"), alt=shown.get("alt")),
            )
        for language in row["languages"]:
            gallery.publish(language, row["at"], by=editor)
