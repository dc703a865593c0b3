"""Which fields of this room are bilingual (read by django-modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from articles.models import Article, Correction, Credit, Placement, Section, Tag


@register(Section)
class SectionLanguages(TranslationOptions):
    fields = ("name",)


@register(Tag)
class TagLanguages(TranslationOptions):
    fields = ("name",)


@register(Article)
class ArticleLanguages(TranslationOptions):
    fields = ("headline", "standfirst", "body", "slug", "place")


@register(Credit)
class CreditLanguages(TranslationOptions):
    fields = ("printed",)


@register(Placement)
class PlacementLanguages(TranslationOptions):
    fields = ("shown", "caption", "alt", "credit")


@register(Correction)
class CorrectionLanguages(TranslationOptions):
    fields = ("text",)
