"""Serves the public files of photographs where no proxy does: in a demo and in development."""

from collections.abc import Callable

from django.conf import settings
from whitenoise import WhiteNoise


def with_media(application: Callable) -> Callable:
    """The application, and MEDIA_ROOT below MEDIA_URL."""
    files = WhiteNoise(application, autorefresh=True, allow_all_origins=False)
    files.add_files(settings.MEDIA_ROOT, prefix=settings.MEDIA_URL)
    return files
