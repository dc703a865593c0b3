"""In which state one language of one article is: derived, never stored, never free text."""

import datetime
from typing import Any

from django.db import models
from django.db.models import Case, CharField, Exists, OuterRef, Q, Value, When
from django.utils.translation import gettext_lazy as _

from people import languages


class State(models.TextChoices):
    """The eight marks of the desk, less those that the review steps will add."""

    NONE = "none", _("Not started")
    DRAFT = "draft", _("Draft")
    SCHEDULED = "scheduled", _("Scheduled")
    LIVE = "live", _("Live")
    CHANGED = "changed", _("Changed since printed")
    WITHDRAWN = "withdrawn", _("Withdrawn")


def state_in(language: str, now: datetime.datetime) -> Any:
    """The state of one language of each row of a query over articles.

    What readers see comes first: a live edition outranks a planned update, which the desk shows
    beside it. A story whose last edition ran out on its day is a draft again; one that was taken
    back is withdrawn.
    """
    from articles.models.edition import Edition

    printed = Edition.objects.filter(article=OuterRef("pk"), language=language)
    live = printed.live(now)
    unchanged = live.filter(copy_digest=OuterRef(languages.column("copy_digest", language)))
    withdrawn = printed.ever_live(now).filter(withdrawn_at__isnull=False)
    return Case(
        When(Exists(unchanged), then=Value(State.LIVE)),
        When(Exists(live), then=Value(State.CHANGED)),
        When(Exists(printed.scheduled(now)), then=Value(State.SCHEDULED)),
        When(Exists(withdrawn), then=Value(State.WITHDRAWN)),
        When(_has_text(language), then=Value(State.DRAFT)),
        default=Value(State.NONE),
        output_field=CharField(),
    )


def _has_text(language: str) -> Q:
    columns = languages.columns("headline", "body", language=language)
    return Q(*(Q(**{f"{column}__gt": ""}) for column in columns), _connector=Q.OR)
