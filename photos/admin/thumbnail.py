"""A small picture of a photo, for lists and forms."""

from django.core.files.storage import default_storage
from django.utils.html import format_html
from django.utils.translation import gettext as _

from people import languages
from photos.models import Photo
from photos.renditions import path_of


def thumbnail(photo: Photo | None) -> str:
    """The smallest public file; in words when there is none yet."""
    if photo is None or not photo.widths:
        return _("being prepared") if photo is not None else "–"
    return format_html(
        '<img class="thumb" src="{}" alt="{}" width="{}" height="{}" loading="lazy">',
        default_storage.url(path_of(photo.token, photo.widths[0], "jpg")),
        languages.any_text(photo, "alt"),
        photo.widths[0],
        round(photo.height * photo.widths[0] / (photo.width or 1)),
    )
