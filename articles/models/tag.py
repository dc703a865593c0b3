from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase, TagBase

from people import languages
from people.slugs import numbered, slug_for


class Tag(TagBase):
    """A subject, with its name in each language and an address that is never empty."""

    name = models.CharField(_("name"), max_length=100, blank=True)
    slug = models.CharField(_("address"), max_length=100, unique=True, blank=True)

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["slug"]

    def __str__(self) -> str:
        return languages.any_text(self, "name") or self.slug

    def save(self, *args: Any, **options: Any) -> None:
        if not self.slug:
            self.slug = self._free_slug()
        # TagBase.save would make the slug of a Chinese name empty; ours is already there.
        models.Model.save(self, *args, **options)

    def _free_slug(self) -> str:
        names = (languages.text(self, "name", code) for code in reversed(languages.codes()))
        wanted = slug_for(next(filter(None, names), ""), fallback="tag")
        near = type(self)._default_manager.filter(slug__startswith=wanted)
        return numbered(wanted, set(near.values_list("slug", flat=True)))


class TaggedArticle(ItemBase):
    """Which article carries which tag."""

    content_object = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="tagged"
    )
    tag = models.ForeignKey(
        Tag, on_delete=models.CASCADE, related_name="tagged", verbose_name=_("tag")
    )

    class Meta:
        verbose_name = _("tag of the article")
        verbose_name_plural = _("tags of the article")
        constraints = [
            models.UniqueConstraint("content_object", "tag", name="articles_taggedarticle_once")
        ]

    def __str__(self) -> str:
        return str(self.tag)
