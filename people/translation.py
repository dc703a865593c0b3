"""Which fields of this room are bilingual (read by django-modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from people.models import Organization, Person, Position


@register(Person)
class PersonLanguages(TranslationOptions):
    fields = ("name", "note")


@register(Organization)
class OrganizationLanguages(TranslationOptions):
    fields = ("name", "short_name", "note")


@register(Position)
class PositionLanguages(TranslationOptions):
    fields = ("title",)
