"""What stands against printing one language of the copy.

A rule is a small function in one list; a room above adds its own through ``going_to_press``.
"""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from articles.models import Address, Article
from articles.prints import Print
from people import languages
from photos.presswork import Objection

Rule = Callable[[Article, str, Print], Iterator[Objection]]


def no_headline(article: Article, language: str, plates: Print) -> Iterator[Objection]:
    if not plates.headline:
        yield Objection(
            "headline",
            _("The %(language)s headline is missing. Write it in the headline field.")
            % {"language": languages.own_name(language)},
            "headline",
        )


def no_body(article: Article, language: str, plates: Print) -> Iterator[Objection]:
    if not plates.body:
        yield Objection(
            "body",
            _("The %(language)s text is empty. Write it, or publish another language.")
            % {"language": languages.own_name(language)},
            "body",
        )


def no_section(article: Article, language: str, plates: Print) -> Iterator[Objection]:
    if not article.section_id:
        yield Objection("section", _("The story has no section. Choose one."), "section")


def no_credit(article: Article, language: str, plates: Print) -> Iterator[Objection]:
    if not plates.content["credits"]:
        yield Objection(
            "credit",
            _("Nobody is credited. Add who wrote the story: a person, an office or a group."),
            "credits",
        )


def correction_untold(article: Article, language: str, plates: Print) -> Iterator[Objection]:
    for correction in plates.content["corrections"]:
        if not correction["text"]:
            yield Objection(
                "correction",
                _("A correction has no %(language)s text. Write what readers are to be told.")
                % {"language": languages.own_name(language)},
                "corrections",
            )


def address_taken(article: Article, language: str, plates: Print) -> Iterator[Objection]:
    owner = Address.objects.filter(language=language, slug=plates.slug).exclude(article=article)
    if owner.exists():
        yield Objection(
            "slug",
            _("The address “%(slug)s” belongs to another story. Write a different one.")
            % {"slug": plates.slug},
            "slug",
        )


def picture_not_ready(article: Article, language: str, plates: Print) -> Iterator[Objection]:
    for number, photo in enumerate(plates.content["photos"], start=1):
        if "photo" in photo and not photo["widths"]:
            yield Objection(
                "picture",
                _("Picture %(number)s is still being prepared. Try again in a moment.")
                % {"number": number},
                "placements",
            )


RULES: list[Rule] = [
    no_headline,
    no_body,
    no_section,
    no_credit,
    correction_untold,
    address_taken,
    picture_not_ready,
]
