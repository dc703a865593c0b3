"""Who may do what with a story. The verbs of the model ask here; so do forms and lists."""

from typing import Any

from django.utils.translation import gettext as _

from articles.models.article import Article
from people import languages
from people.roles import Role
from photos.presswork import NotAllowed

#: The fields of the copy that are written once per language.
BILINGUAL = ("headline", "standfirst", "body", "slug", "place")


def only_translates(user: Any) -> bool:
    """Whether a person may change nothing but the words of the language they translate into."""
    if user.is_superuser or user.has_perm("articles.add_article"):
        return False
    return any(group.name == Role.TRANSLATOR for group in user.groups.all())


def writable_languages(user: Any) -> list[str]:
    """The languages whose words a person may change."""
    if not user.has_perm("articles.change_article"):
        return []
    if only_translates(user):
        return [code for code in languages.codes() if code == user.translates_into]
    return languages.codes()


def demand_publishing(user: Any) -> None:
    """Raises :class:`NotAllowed` unless the person may publish and withdraw."""
    if user is None or not user.has_perm("articles.publish_article"):
        raise NotAllowed(
            _("Only an editor can publish, schedule or withdraw. Ask an editor to do it.")
        )


def demand_backdating(user: Any) -> None:
    """Raises :class:`NotAllowed` unless the person may print under a date that has passed."""
    if not user.has_perm("articles.backdate_article"):
        raise NotAllowed(_("This time has passed. Choose a later one, or publish now."))


def may_publish(user: Any) -> bool:
    return user.has_perm("articles.publish_article")


def may_write(user: Any, article: Article | None, language: str) -> bool:
    return language in writable_languages(user)
