"""Inlines whose rows have an order: dragged by a handle, or moved with Alt ↑ and Alt ↓."""

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _

from people.admin.bilingual import BilingualFields, KnownAutocomplete


class RowForm(forms.ModelForm):
    """A row that knows the rows it points at, and is not "filled in" by its place alone."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            # A cell of a table has no label of its own.
            label = field.widget.attrs.setdefault("aria-label", str(field.label or name))
            if isinstance(field.widget, (forms.TextInput, forms.Textarea)):
                field.widget.attrs.setdefault("placeholder", label)
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, KnownAutocomplete) and self._is_at_hand(name):
                widget.known = getattr(self.instance, name)

    def _is_at_hand(self, name: str) -> bool:
        return self._meta.model._meta.get_field(name).is_cached(self.instance)

    def has_changed(self) -> bool:
        places = {name for name, field in self.fields.items() if "data-order" in field.widget.attrs}
        return bool(set(self.changed_data) - (places if self.instance._state.adding else set()))


class RowFormSet(forms.BaseInlineFormSet):
    """Says in words what the box at the end of a row does."""

    def add_fields(self, form: Any, index: Any) -> None:
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = _("Remove this row")


class RowsInline(BilingualFields, admin.TabularInline):
    """Rows without an order of their own."""

    form = RowForm
    formset = RowFormSet
    extra = 0

    def get_queryset(self, request: Any) -> Any:
        pointed_at = [
            name
            for name in self.get_autocomplete_fields(request)
            if self.model._meta.get_field(name).many_to_one
        ]
        rows = super().get_queryset(request)
        return rows.select_related(*pointed_at) if pointed_at else rows


class OrderedInline(RowsInline):
    """Rows in the editor’s order, kept in the column ``order``."""

    order = "position"

    class Media:
        js = ["desk/order.js"]

    def formfield_for_dbfield(self, db_field: Any, request: Any, **options: Any) -> Any:
        if db_field.name == self.order:
            options["widget"] = forms.HiddenInput(attrs={"data-order": ""})
        return super().formfield_for_dbfield(db_field, request, **options)
