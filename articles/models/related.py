from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class RelatedStory(models.Model):
    """A story an editor chose to stand beside another; chosen ones come before found ones."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="related_choices"
    )
    other = models.ForeignKey(
        "articles.Article",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("related story"),
    )
    position = models.PositiveIntegerField(_("position"), default=0, db_default=0)

    class Meta:
        verbose_name = _("related story")
        verbose_name_plural = _("related stories")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint("article", "other", name="articles_relatedstory_once"),
            models.CheckConstraint(
                condition=~Q(article=F("other")),
                name="articles_relatedstory_another",
                violation_error_message=_("A story is not related to itself. Choose another."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.other)
