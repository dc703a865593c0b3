import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from people.models.organization import Organization
from people.models.person import Person
from people.partial_date import PartialDateField, covers


class Position(models.Model):
    """Who held which title, where, from when to when; unknown dates stay unknown."""

    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, related_name="positions", verbose_name=_("person")
    )
    title = models.CharField(pgettext_lazy("of a person", "title"), max_length=200)
    organization = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="positions",
        verbose_name=_("organization"),
    )
    since = PartialDateField(_("since"))
    until = PartialDateField(_("until"), help_text=_("Leave empty while the position is held."))
    rank = models.PositiveSmallIntegerField(_("order"), default=0, db_default=0)

    class Meta:
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        ordering = ["rank", "-since", "id"]

    def __str__(self) -> str:
        return f"{self.title}, {self.organization}" if self.organization_id else self.title

    def clean(self) -> None:
        if self.since and self.until:
            starts, ends = self.since.first_day, self.until.last_day
            if starts and ends and ends < starts:
                raise ValidationError(
                    {"until": _("The position ends before it begins. Correct one of the dates.")}
                )

    def held_on(self, day: datetime.date | None = None) -> bool:
        """Whether the title was held on the day (today without one); unknown dates say yes."""
        return covers(self.since, self.until, day or timezone.localdate())
