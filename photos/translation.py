"""Which fields of this room are bilingual (read by django-modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from photos.models import Gallery, GalleryPhoto, Photo


@register(Photo)
class PhotoLanguages(TranslationOptions):
    fields = ("caption", "alt", "credit")


@register(Gallery)
class GalleryLanguages(TranslationOptions):
    fields = ("title", "standfirst", "slug")


@register(GalleryPhoto)
class GalleryPhotoLanguages(TranslationOptions):
    fields = ("caption", "alt")
