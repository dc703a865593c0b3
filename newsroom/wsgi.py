"""The door for web servers."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from newsroom.env import in_one_sentence
from newsroom.media import with_media

# The code by which gunicorn knows that trying once more would not help.
CANNOT_LOAD = 4

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
with in_one_sentence(CANNOT_LOAD):
    application = get_wsgi_application()
    if settings.DEMO or settings.DEBUG:  # in production a proxy does it
        application = with_media(application)
