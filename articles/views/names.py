"""Pages of persons and organizations: who they are, and every story they are in."""

from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from articles.models import Edition
from articles.models.edition import EditionPerson
from people import languages
from people.models import Organization, Person, Variant
from people.timeline import held_now, posts_of
from photos.pages import page_of

NAMES_ON_A_PAGE = 120


def person(request: HttpRequest, slug: str) -> HttpResponse:
    """Names, positions over time, and two lists; 5 queries with the shell."""
    found = get_object_or_404(_with_forms(Person.objects.filter(page_is_public=True)), slug=slug)
    lists = _two_lists(
        request, Edition.objects.mentioning(found), Edition.objects.made_by(found), found
    )
    posts = posts_of(list(found.positions.select_related("organization")), languages.current())
    return render(
        request,
        "people/person.html",
        {"person": found, "posts": posts, "now": held_now(posts), "room": "people", **lists},
    )


def organization(request: HttpRequest, slug: str) -> HttpResponse:
    public = Organization.objects.filter(page_is_public=True).select_related("parent")
    found = get_object_or_404(_with_forms(public), slug=slug)
    naming = Edition.objects.concerning(found)
    made = Edition.objects.made_by_organization(found)
    lists = _two_lists(request, naming, made, found)
    return render(request, "people/organization.html", {"organization": found, **lists})


def people(request: HttpRequest) -> HttpResponse:
    """Everybody whom a live story names or credits, by their address; 2 queries with the shell."""
    live = EditionPerson.objects.filter(
        person=OuterRef("pk"), edition__in=Edition.objects.live().values("pk")
    )
    rows = Person.objects.filter(Exists(live), page_is_public=True).order_by("slug")
    after = request.GET.get("after", "").replace("\x00", "")
    found = list(rows.filter(slug__gt=after)[: NAMES_ON_A_PAGE + 1])
    shown = found[:NAMES_ON_A_PAGE]
    following = shown[-1].slug if len(found) > len(shown) else ""
    return render(
        request, "people/people.html", {"people": shown, "after": following, "room": "people"}
    )


def _with_forms(names: QuerySet) -> QuerySet:
    """Adds the other forms of a name, and the slips it was once printed with, in the same query."""
    slip = Q(variants__kind=Variant.Kind.SLIP)
    return names.annotate(
        slips=ArrayAgg("variants__form", filter=slip, default=[]),
        other_forms=ArrayAgg(
            "variants__form", filter=~slip & Q(variants__isnull=False), default=[]
        ),
    )


def _two_lists(request: HttpRequest, naming: Any, made: Any, maker: Any) -> dict[str, Any]:
    """Raises :class:`Http404` for somebody of whom nothing has been printed: a word of the desk."""
    marks = {name: request.GET.get(name) for name in ("naming", "made")}
    lists = {
        "naming": page_of(_readable(naming), marks["naming"]),
        "made": page_of(_readable(made).with_roles_of(maker), marks["made"]),
    }
    if not any(lists.values()) and not any(marks.values()):
        raise Http404(_("Nothing has been printed under this name."))
    return lists


def _readable(editions: Any) -> Any:
    """Each of these stories once, in the reader’s language where it has it."""
    stories = Edition.objects.of_the_stories(editions)
    return stories.once_per_story(languages.current()).for_lists()
