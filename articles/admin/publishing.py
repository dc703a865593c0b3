"""The press, as the form of a story reaches it."""

from typing import Any

from articles import rights
from articles.layout import lay_out
from articles.models import Article
from articles.prints import print_of
from articles.states import State
from people import languages
from photos.admin.pressroom import Pressroom, Side


class ArticlePress(Pressroom):
    model = Article
    verbs = ("publish", "expire", "withdraw", "call-off")
    public_name = "article"
    preview_template = "desk/story_preview.html"

    def may_publish(self, user: Any) -> bool:
        return rights.may_publish(user)

    def demand_publishing(self, user: Any) -> None:
        rights.demand_publishing(user)

    def states(self, row: Article) -> dict[str, Any]:
        found: Any = Article.objects.filter(pk=row.pk).with_states().get()
        return {
            code: State(getattr(found, languages.column("state", code)))
            for code in languages.codes()
        }

    def preview(self, row: Article, language: str) -> dict[str, Any]:
        plates = print_of(row, language)
        return {
            "plates": plates,
            "slug": plates.slug,
            "section": row.section,
            "items": lay_out(plates.body, plates.content["photos"]),
        }


pressroom = ArticlePress()


def rail(article_id: Any) -> list[Side]:
    """What the press says of a story in every language; nothing about one not yet saved."""
    article = Article.objects.filter(pk=article_id).first() if article_id else None
    return pressroom.rail(article) if article else []
