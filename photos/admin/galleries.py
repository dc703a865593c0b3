"""Galleries: pictures in an order, printed one language at a time."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from people import languages
from people.admin.bilingual import BilingualAdmin, pair
from people.admin.ordering import OrderedInline
from photos import press
from photos.admin.pressroom import Pressroom
from photos.admin.thumbnail import thumbnail
from photos.models import Gallery, GalleryPhoto


class GalleryState(models.TextChoices):
    """What the marks of a gallery say; it follows from its words and its printings."""

    NONE = "none", _("Not started")
    DRAFT = "draft", _("Draft")
    LIVE = "live", _("Live")


class GalleryPress(Pressroom):
    model = Gallery
    public_name = "gallery"
    preview_template = "desk/gallery_preview.html"

    def may_publish(self, user: Any) -> bool:
        return press.may_publish(user)

    def demand_publishing(self, user: Any) -> None:
        press.demand_publishing(user)

    def states(self, row: Gallery) -> dict[str, Any]:
        live = {edition.language for edition in row.editions.live()}
        return {code: self._state(row, code, live) for code in languages.codes()}

    def _state(self, row: Gallery, code: str, live: set[str]) -> GalleryState:
        if code in live:
            return GalleryState.LIVE
        return GalleryState.DRAFT if languages.text(row, "title", code) else GalleryState.NONE

    def preview(self, row: Gallery, language: str) -> dict[str, Any]:
        placements = row.placements.select_related("photo")
        return {
            "title": languages.text(row, "title", language),
            "standfirst": languages.text(row, "standfirst", language),
            "photos": [placement.printed(language) for placement in placements],
            "slug": press.slug_of(row, language),
        }


pressroom = GalleryPress()


class GalleryPhotoInline(OrderedInline):
    model = GalleryPhoto
    fields = ("picture", "photo", *pair("caption"), *pair("alt"), "position")
    autocomplete_fields = ("photo",)
    readonly_fields = ("picture",)

    @admin.display(description=_("picture"))
    def picture(self, placement: GalleryPhoto) -> str:
        return thumbnail(placement.photo if placement.photo_id else None)


@admin.register(Gallery)
class GalleryAdmin(BilingualAdmin):
    change_form_template = "admin/photos/gallery/change_form.html"
    inlines = (GalleryPhotoInline,)
    list_display = ("shown", "live_in", "changed_at")
    search_fields = languages.columns("title", "slug")
    fieldsets = (
        (
            None,
            {
                "classes": ("bilingual",),
                "fields": tuple(pair(field) for field in ("title", "standfirst", "slug")),
            },
        ),
    )

    def get_queryset(self, request: Any) -> Any:
        return super().get_queryset(request).prefetch_related("editions")

    @admin.display(description=_("title"))
    def shown(self, gallery: Gallery) -> str:
        titles = [*languages.spoken(gallery, "title"), "", ""]
        return format_html('{} <span class="second">{}</span>', titles[0] or gallery, titles[1])

    @admin.display(description=pgettext_lazy("of a gallery", "live in"))
    def live_in(self, gallery: Gallery) -> str:
        live = {edition.language for edition in gallery.editions.all() if edition.is_live()}
        names = [languages.own_name(code) for code in languages.codes() if code in live]
        return ", ".join(names) or "–"

    def changeform_view(
        self, request: Any, object_id: Any = None, form_url: Any = "", extra_context: Any = None
    ) -> Any:
        gallery = Gallery.objects.filter(pk=object_id).first() if object_id else None
        context = {
            "may_publish": pressroom.may_publish(request.user),
            "rail": pressroom.rail(gallery) if gallery else [],
            "press_name": "admin:photos_gallery_press",
            **(extra_context or {}),
        }
        return super().changeform_view(request, object_id, form_url, context)

    def get_urls(self) -> Any:
        view = self.admin_site.admin_view(pressroom.page)
        press_page = path("<int:pk>/<str:verb>/<str:language>/", view, name="photos_gallery_press")
        return [press_page, *super().get_urls()]
