"""Where things stand on the public site, in any language."""

from django.urls import reverse
from django.utils.translation import override


def url_in(language: str, name: str, *args: object) -> str:
    """The address of a page in one language, whatever language is speaking now."""
    with override(language):
        return reverse(name, args=args)
