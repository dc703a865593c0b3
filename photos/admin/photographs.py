"""The photographs of the office."""

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from people import languages
from people.admin.bilingual import BilingualAdmin, pair
from photos.admin.thumbnail import thumbnail
from photos.files import measure
from photos.models import Photo


class PhotoForm(forms.ModelForm):
    """Opens the file before anything is saved, so that a wrong one is told beside its field."""

    def clean_original(self) -> Any:
        file = self.cleaned_data["original"]
        if "original" in self.changed_data:
            measure(file)
            file.seek(0)
        return file


@admin.register(Photo)
class PhotoAdmin(BilingualAdmin):
    form = PhotoForm
    list_display = ("shown", "words", "photographer", "licence", "uploaded_at")
    list_display_links = ("shown", "words")
    list_filter = ("licence",)
    list_select_related = ("photographer",)
    search_fields = (
        *languages.columns("caption", "alt", "credit"),
        "filename",
        *(f"photographer__{column}" for column in languages.columns("name")),
    )
    autocomplete_fields = ("photographer",)
    readonly_fields = ("shown", "filename", "measures", "uploaded_at", "uploaded_by")
    fieldsets = (
        (
            None,
            {
                "classes": ("bilingual",),
                "fields": tuple(pair(field) for field in ("caption", "alt", "credit")),
            },
        ),
        (_("File"), {"fields": ("shown", "original", ("filename", "measures"))}),
        (
            _("Origin"),
            {"fields": ("photographer", ("licence", "source"), "taken_on")},
        ),
        (_("Crop"), {"fields": (("focal_x", "focal_y"),)}),
        (_("Record"), {"fields": (("uploaded_at", "uploaded_by"),)}),
    )

    @admin.display(description=_("picture"))
    def shown(self, photo: Photo) -> str:
        return thumbnail(photo)

    @admin.display(description=_("caption"))
    def words(self, photo: Photo) -> str:
        captions = [*languages.spoken(photo, "caption"), ""]
        return format_html(
            '{} <span class="second">{}</span>',
            captions[0] or photo.filename,
            captions[1] if len(captions) > 2 else "",
        )

    @admin.display(description=_("size"))
    def measures(self, photo: Photo) -> str:
        return f"{photo.width} × {photo.height}" if photo.width else "–"

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        if not change:
            obj.uploaded_by = request.user
        super().save_model(request, obj, form, change)
