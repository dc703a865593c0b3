"""The parts of a story, as rows of its form."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles import rights
from articles.models import Correction, Credit, Placement, RelatedStory
from people import languages
from people.admin.bilingual import pair
from people.admin.ordering import OrderedInline
from photos.admin.thumbnail import thumbnail


class PartInline(OrderedInline):
    """A part of a story; a translator writes the words of one language in it and nothing else."""

    def get_readonly_fields(self, request: Any, obj: Any = None) -> Any:
        fixed = super().get_readonly_fields(request, obj)
        if not rights.only_translates(request.user):
            return fixed
        own = rights.writable_languages(request.user)
        free = {languages.column(field, code) for field in self.bilingual for code in own}
        return (*fixed, *(field for field in self.fields or () if field not in free))

    bilingual: tuple[str, ...] = ()


class CreditInline(PartInline):
    model = Credit
    bilingual = ("printed",)
    fields = ("role", "person", "organization", *pair("printed"), "position")
    autocomplete_fields = ("person", "organization")


class PlacementInline(PartInline):
    model = Placement
    bilingual = ("shown", "caption", "alt", "credit")
    fields = (
        "picture",
        "photo",
        "after",
        "size",
        *pair("shown"),
        *pair("caption"),
        *pair("alt"),
        *pair("credit"),
        "position",
    )
    autocomplete_fields = ("photo",)
    readonly_fields = ("picture",)

    @admin.display(description=_("picture"))
    def picture(self, placement: Placement) -> str:
        return thumbnail(placement.photo)


class CorrectionInline(PartInline):
    model = Correction
    bilingual = ("text",)
    fields = ("kind", "at", *pair("text"), "position")


class RelatedInline(PartInline):
    model = RelatedStory
    fk_name = "article"
    fields = ("other", "position")
    autocomplete_fields = ("other",)
