"""Opens a file that a person named, and says what is wrong with it when it is no page of text."""

from pathlib import Path

from django.utils.translation import gettext as _

#: Ten times the longest page seen; beyond it a file is something else.
LARGEST = 1_000_000


class Unreadable(Exception):
    """The file is no page; the text names it and says what to do."""


def read(path: Path, encoding: str = "utf-8") -> str:
    """The text of the file, its line ends made one. Raises :class:`Unreadable`."""
    text = _decoded(path, _bytes(path), encoding)
    if not text.strip():
        raise Unreadable(_("%(file)s is empty. Save the page’s text in it.") % {"file": path})
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Unreadable(_("%(file)s is a folder. Name the files in it.") % {"file": path})
        if path.is_file() and path.stat().st_size > LARGEST:
            raise Unreadable(
                _("%(file)s is larger than %(most)s bytes. A page is text: check the file.")
                % {"file": path, "most": LARGEST}
            )
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise Unreadable(
            _("%(file)s does not exist. Check the name and the folder.") % {"file": path}
        ) from error
    except OSError as error:
        raise Unreadable(
            _("%(file)s cannot be opened (%(reason)s). Check who may read it.")
            % {"file": path, "reason": error.strerror}
        ) from error


def _decoded(path: Path, data: bytes, encoding: str) -> str:
    wide = encoding.lower().replace("-", "").replace("_", "").startswith(("utf16", "utf32"))
    if b"\x00" in data and not wide:
        raise Unreadable(
            _("%(file)s is not text but a picture, a document or the like. Save it as plain text.")
            % {"file": path}
        )
    try:
        return data.decode("utf-8-sig" if encoding.lower() in {"utf-8", "utf8"} else encoding)
    except LookupError as error:
        raise Unreadable(
            _("“%(encoding)s” is no encoding. Try utf-8, gb18030 or big5.") % {"encoding": encoding}
        ) from error
    except UnicodeDecodeError as error:
        raise Unreadable(
            _(
                "%(file)s is not written in %(encoding)s (byte %(place)s). "
                "Try --encoding gb18030 or big5, or save it as UTF-8."
            )
            % {"file": path, "encoding": encoding, "place": error.start + 1}
        ) from error
