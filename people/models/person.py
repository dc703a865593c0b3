from django.db import models
from django.utils.translation import gettext_lazy as _

from people.models.named import Named
from people.partial_date import PartialDate


class Person(Named):
    """Somebody the news names, or who makes it."""

    note = models.CharField(
        _("who this is"),
        max_length=300,
        blank=True,
        help_text=_("One line under the name on the public page: materials scientist."),
    )
    page_is_public = models.BooleanField(
        _("has a public page"),
        default=True,
        db_default=True,
        help_text=_("Without it names are printed plain and the address answers “not found”."),
    )

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["slug"]

    def position_on(self, day=None):
        """The position held on a day, the highest placed first; today without a day.

        Positions whose dates are not known count as held. Reads prefetched positions.
        """
        return next((post for post in self.positions.all() if post.held_on(day)), None)

    def first_known_year(self) -> int | None:
        years = [p.since.year for p in self.positions.all() if isinstance(p.since, PartialDate)]
        return min(filter(None, years), default=None)
