"""Forms for bilingual rows: one field per language, each knowing which language it is written in.

The stock admin with django-modeltranslation shows columns one under the other, or in tabs that
need jQuery UI. Here the columns of one field stand beside each other (templates
``admin/includes/bilingual_fieldset.html``), or behind one switch on a narrow screen.
"""

from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import pgettext

from people import languages


def pair(field: str) -> tuple[str, ...]:
    """The columns of a bilingual field, as one row of a fieldset."""
    return tuple(languages.columns(field))


def name_in(field: Any, language: str) -> str:
    """What a field of one language is called to those who cannot see where it stands."""
    return pgettext("field of a language", "%(field)s, %(language)s") % {
        "field": capfirst(str(field.verbose_name)),
        "language": languages.own_name(language),
    }


class KnownAutocomplete(AutocompleteSelect):
    """An autocomplete that does not ask the database for a row its form has at hand."""

    known: Any = None

    def optgroups(self, name: str, value: list[str], attr: Any = None) -> Any:
        if self.known is None or [str(one) for one in value] != [str(self.known.pk)]:
            return super().optgroups(name, value, attr)
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        label = self.choices.field.label_from_instance(self.known)
        options.append(self.create_option(name, self.known.pk, label, True, len(options)))
        return [(None, options, 0)]


class BilingualFields:
    """For a ModelAdmin or an inline: fields in their language, selects with a name."""

    #: How much text a reader takes in: the count beside the field warns beyond it.
    lengths: dict[str, dict[str, int]] = {}

    def formfield_for_dbfield(self, db_field: Any, request: Any, **options: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **options)  # type: ignore[misc]
        if field is None:
            return None
        if isinstance(db_field, models.FileField):
            # The stock form has a legend for it, which some readers of screens do not say.
            field.widget.attrs["aria-label"] = capfirst(str(db_field.verbose_name))
        language = getattr(db_field, "language", None)
        if language:
            self._speak(field, db_field.translated_field, language)
        return field

    def _speak(self, field: Any, source: Any, language: str) -> None:
        field.label = capfirst(str(source.verbose_name))
        field.widget.attrs.update({"lang": language, "aria-label": name_in(source, language)})
        for unit, most in self.lengths.get(source.name, {}).items():
            field.widget.attrs[f"data-most-{unit}"] = most

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **options: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):  # type: ignore[attr-defined]
            options.setdefault("widget", KnownAutocomplete(db_field, self.admin_site))  # type: ignore[attr-defined]
        return super().formfield_for_foreignkey(db_field, request, **options)  # type: ignore[misc]

    def autocomplete_many(self, db_field: Any) -> AutocompleteSelectMultiple:
        return AutocompleteSelectMultiple(db_field, self.admin_site)  # type: ignore[attr-defined]


class BilingualAdmin(BilingualFields, admin.ModelAdmin):
    """Base of the forms of this newsroom."""

    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    # The stock list offers to delete many at once, which no newsroom wants by accident.
    actions = None

    def render_change_form(self, request: Any, context: Any, *args: Any, **options: Any) -> Any:
        """The page is called after what it is about."""
        if original := context.get("original"):
            context.update(title=str(original), subtitle=capfirst(str(self.opts.verbose_name)))
        return super().render_change_form(request, context, *args, **options)

    def changelist_view(self, request: Any, extra_context: Any = None) -> Any:
        title = capfirst(str(self.opts.verbose_name_plural))
        return super().changelist_view(request, {"title": title, **(extra_context or {})})
