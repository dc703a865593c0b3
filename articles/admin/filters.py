"""How editors narrow the list of stories."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.models import Edition
from articles.states import State
from people import languages


class StateFilter(admin.SimpleListFilter):
    """The state of one language; one subclass for each is made by :func:`state_filters`."""

    language = ""

    def lookups(self, request: Any, model_admin: Any) -> Any:
        return State.choices

    def queryset(self, request: Any, queryset: Any) -> Any:
        if self.value() not in State.values:
            return queryset
        # The list carries the states of every language already.
        return queryset.filter(**{languages.column("state", self.language): self.value()})


def state_filters() -> list[type[StateFilter]]:
    return [
        type(
            f"StateFilter_{code}",
            (StateFilter,),
            {
                "language": code,
                "title": languages.own_name(code),
                "parameter_name": languages.column("state", code),
            },
        )
        for code in languages.codes()
    ]


class OutOfDateFilter(admin.SimpleListFilter):
    title = _("translation")
    parameter_name = "translation"

    def lookups(self, request: Any, model_admin: Any) -> Any:
        return [
            *((f"missing-{code}", _missing(code)) for code in languages.codes()),
            *((f"old-{code}", _old(code)) for code in languages.codes()),
        ]

    def queryset(self, request: Any, queryset: Any) -> Any:
        kind, _dash, code = (self.value() or "").partition("-")
        if code not in languages.codes():
            return queryset
        if kind == "missing":
            return queryset.awaiting_translation(code)
        return queryset.out_of_date_in(code)


def _missing(code: str) -> Any:
    return _("not in %(language)s yet") % {"language": languages.own_name(code)}


def _old(code: str) -> Any:
    return _("%(language)s out of date") % {"language": languages.own_name(code)}


class PersonFilter(admin.SimpleListFilter):
    """Stories that name or credit one person: those most in the news are offered."""

    title = _("person")
    parameter_name = "person"
    most = 20

    def lookups(self, request: Any, model_admin: Any) -> Any:
        from django.db.models import Count

        from people.models import Person

        busy = Person.objects.annotate(n=Count("editions")).filter(n__gt=0)
        return [(str(row.pk), str(row)) for row in busy.order_by("-n", "slug")[: self.most]]

    def queryset(self, request: Any, queryset: Any) -> Any:
        from django.db.models import Q

        if not (self.value() or "").isdigit():
            return queryset
        number = int(str(self.value()))
        printed = Edition.people.through._default_manager.filter(person=number)
        return queryset.filter(
            Q(people=number)
            | Q(credits__person=number)
            | Q(pk__in=printed.values("edition__article"))
        ).distinct()
