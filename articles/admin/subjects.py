"""Sections and tags: what a story is about."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.models import Section, Tag
from people import languages
from people.admin.bilingual import BilingualAdmin, pair


class SubjectAdmin(BilingualAdmin):
    search_fields = (*languages.columns("name"), "slug")
    list_display = ("shown", "slug")

    @admin.display(description=_("name"))
    def shown(self, row: Any) -> str:
        return " ".join(languages.spoken(row, "name")) or row.slug


@admin.register(Section)
class SectionAdmin(SubjectAdmin):
    list_display = ("shown", "slug", "position")
    fieldsets = (
        (None, {"classes": ("bilingual",), "fields": (pair("name"),)}),
        (None, {"fields": ("slug", "position")}),
    )


@admin.register(Tag)
class TagAdmin(SubjectAdmin):
    fieldsets = (
        (None, {"classes": ("bilingual",), "fields": (pair("name"),)}),
        (None, {"fields": ("slug",)}),
    )
