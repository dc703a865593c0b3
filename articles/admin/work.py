"""What the overview shows: what is planned, what has changed, what waits for a translator."""

from typing import Any

from django.utils import timezone

from articles.models import Article, Edition
from articles.states import State
from people import languages

MOST = 8


def overview() -> dict[str, Any]:
    """Four short lists, in as many queries as there are lists and languages."""
    return {
        "planned": Edition.objects.scheduled().order_by("live_from").for_lists()[:MOST],
        "latest": Edition.objects.live().newest_first().for_lists()[:MOST],
        "changed": [
            (code, list(_stories(Article.objects.in_state(State.CHANGED, code))))
            for code in languages.codes()
        ],
        "waiting": [
            (code, list(_stories(Article.objects.awaiting_translation(code))))
            for code in languages.codes()
        ],
        "drafts": _stories(Article.objects.filter(editions__isnull=True)),
        "today": timezone.localdate(),
    }


def _stories(articles: Any) -> Any:
    return articles.order_by("-changed_at").defer(*languages.columns("body"), "sources")[:MOST]
