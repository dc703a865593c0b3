"""What a file really is, found by looking inside, within limits (never by its name)."""

import hashlib
import warnings
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from PIL import Image

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF")
MOST_BYTES = 40 * 1024 * 1024
MOST_PIXELS = 60_000_000


class NotAPicture(ValidationError):
    """The file cannot be a photo here; the text says why and what to do."""


@dataclass(frozen=True)
class Measured:
    name: str
    width: int
    height: int
    checksum: str


def measure(file: BinaryIO) -> Measured:
    """Reads size, upright width and height, and checksum; raises :class:`NotAPicture`."""
    name = PurePath(str(getattr(file, "name", "") or "")).name[:255]
    data = _bytes(file, name)
    width, height = _dimensions(file, name)
    return Measured(name, width, height, hashlib.sha256(data).hexdigest())


def _bytes(file: BinaryIO, name: str) -> bytes:
    file.seek(0)
    data = file.read(MOST_BYTES + 1)
    if not data:
        raise NotAPicture(_("“%(name)s” is empty. Choose another file.") % {"name": name})
    if len(data) > MOST_BYTES:
        raise NotAPicture(
            _("“%(name)s” is larger than %(most)s. Export a smaller copy and upload that.")
            % {"name": name, "most": filesizeformat(MOST_BYTES)}
        )
    return data


def _dimensions(file: BinaryIO, name: str) -> tuple[int, int]:
    try:
        file.seek(0)
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=FORMATS) as opened:
                _refuse_giants(opened, name)
                opened.load()
                width, height = opened.size
                turned = opened.getexif().get(0x0112, 1) in {5, 6, 7, 8}
    except NotAPicture:
        raise
    except Exception as error:  # a broken file breaks decoders in ways nobody has listed
        raise NotAPicture(
            _(
                "“%(name)s” cannot be read as a picture. "
                "Export it again as JPEG, PNG, WebP, AVIF or TIFF."
            )
            % {"name": name}
        ) from error
    finally:
        file.seek(0)
    return (height, width) if turned else (width, height)


def _refuse_giants(opened: Image.Image, name: str) -> None:
    if opened.width * opened.height > MOST_PIXELS:
        raise NotAPicture(
            _(
                "“%(name)s” has %(pixels)s million pixels; at most %(most)s can be handled. "
                "Export a smaller copy and upload that."
            )
            % {
                "name": name,
                "pixels": opened.width * opened.height // 1_000_000,
                "most": MOST_PIXELS // 1_000_000,
            }
        )
