"""Who is in the news: persons and organizations, their positions and the forms of their names."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from people import languages
from people.admin.bilingual import BilingualAdmin, pair
from people.admin.ordering import OrderedInline, RowsInline
from people.models import Organization, Person, Position, Variant


class PositionInline(OrderedInline):
    model = Position
    order = "rank"
    fields = (*pair("title"), "organization", "since", "until", "rank")
    autocomplete_fields = ("organization",)


class VariantInline(RowsInline):
    model = Variant
    fields = ("form", "language", "kind", "since", "until")


class NameAdmin(BilingualAdmin):
    """What the lists of persons and of organizations share."""

    search_fields = (*languages.columns("name"), "slug", "variants__form")
    list_display = ("shown", "note", "page_is_public")
    list_filter = ("page_is_public",)

    @admin.display(description=_("name"), ordering="slug")
    def shown(self, row: Any) -> str:
        return str(row)

    def get_search_results(self, request: Any, queryset: Any, term: str) -> Any:
        found, _may_repeat = super().get_search_results(request, queryset, term)
        # A name with two matching variants is one person.
        return found.distinct(), False


@admin.register(Person)
class PersonAdmin(NameAdmin):
    fieldsets = (
        (None, {"classes": ("bilingual",), "fields": (pair("name"), pair("note"))}),
        (_("Public page"), {"fields": ("slug", "page_is_public")}),
    )
    inlines = (PositionInline, VariantInline)


@admin.register(Organization)
class OrganizationAdmin(NameAdmin):
    search_fields = (*NameAdmin.search_fields, *languages.columns("short_name"))
    autocomplete_fields = ("parent",)
    fieldsets = (
        (
            None,
            {"classes": ("bilingual",), "fields": (pair("name"), pair("short_name"), pair("note"))},
        ),
        (_("Public page"), {"fields": ("parent", "slug", "page_is_public")}),
    )
    inlines = (VariantInline,)
