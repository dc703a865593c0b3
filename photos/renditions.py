"""The public files of a photo: how wide, in which formats, under which names.

A name follows from the photo’s token and the width alone, so an edition printed years ago still
finds its pictures after the recipe has changed.
"""

from contextlib import suppress
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from PIL import Image, ImageCms, ImageOps

from photos.models.photo import Photo, Rendition

SRGB = ImageCms.createProfile("sRGB")
WIDTHS = (320, 640, 960, 1280, 1920)
OPTIONS: dict[str, dict] = {
    Rendition.Format.AVIF: {"format": "AVIF", "quality": 60, "speed": 8},
    Rendition.Format.JPEG: {"format": "JPEG", "quality": 80, "optimize": True, "progressive": True},
}


def widths_for(full: int) -> list[int]:
    """The widths made for a photo that is ``full`` pixels wide; nothing is ever enlarged."""
    return [width for width in WIDTHS if width < full] + ([full] if full <= WIDTHS[-1] else [])


def path_of(token: str, width: int, file_format: str) -> str:
    return f"pictures/{token[:2]}/{token}/{width}.{file_format}"


def render(photo: Photo) -> list[Rendition]:
    """Makes every rendition from the original, decoded once, and records them as rows."""
    picture = _upright(photo)
    made = [
        _make(photo, picture, width, file_format)
        for width in widths_for(picture.width)
        for file_format in OPTIONS
    ]
    with transaction.atomic():
        photo.renditions.all().delete()
        Rendition.objects.bulk_create(made)
        photo.widths = sorted({rendition.width for rendition in made})
        Photo.objects.filter(pk=photo.pk).update(widths=photo.widths)
    return made


def _upright(photo: Photo) -> Image.Image:
    with photo.original.open("rb") as file, Image.open(file) as opened:
        return _in_srgb(ImageOps.exif_transpose(opened) or opened)


def _in_srgb(picture: Image.Image) -> Image.Image:
    """Colours as the web expects them; a damaged profile is left aside, not a reason to fail."""
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in {"RGB", "CMYK"}:
        with suppress(ImageCms.PyCMSError):
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(picture, source, SRGB, outputMode="RGB")
            return converted or picture
    return picture.convert("RGB")


def _make(photo: Photo, picture: Image.Image, width: int, file_format: str) -> Rendition:
    height = max(1, round(picture.height * width / picture.width))
    small = picture if width == picture.width else picture.resize((width, height))
    # A plain save writes no EXIF, so no place and no camera reach the public site.
    small.info = {}
    written = BytesIO()
    small.save(written, **OPTIONS[file_format])
    path = path_of(photo.token, width, file_format)
    if default_storage.exists(path):
        default_storage.delete(path)
    default_storage.save(path, ContentFile(written.getvalue()))
    return Rendition(
        photo=photo,
        format=file_format,
        width=width,
        height=height,
        path=path,
        size=len(written.getvalue()),
    )
