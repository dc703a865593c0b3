"""What every public page shows around its own matter: the office, the sections, the languages."""

from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from articles.models import Section
from newsroom.lunar import lunar_day
from people import languages


def shell(request) -> dict[str, Any]:
    """Lazy, so that a page that is only an answer to a machine asks for nothing."""
    here = languages.current()
    today = timezone.localdate()
    return {
        "here": here,
        "languages": languages.codes(),
        "office": settings.OFFICE,
        "demo": settings.DEMO,
        "today": today,
        "lunar_day": SimpleLazyObject(lambda: lunar_day(today)),
        "sections": SimpleLazyObject(lambda: list(Section.objects.all())),
    }
