"""What the templates of the staff pages say about languages, states and moments."""

from typing import Any

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, linebreaks
from django.utils.safestring import mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext, pgettext_lazy

from people import languages

register = template.Library()


@register.filter
def language_of(column: str) -> str:
    """The language a column is written in: ``headline_en`` → ``en``; empty for other fields."""
    return next(
        (code for code in languages.codes() if column.endswith(languages.column("", code))), ""
    )


@register.filter
def own_label(column: str, options: Any) -> str:
    """What the field behind a column of one language is called."""
    return capfirst(str(options.get_field(column).translated_field.verbose_name))


@register.filter
def read_only(row: Any, column: str) -> str:
    """The words of a column for somebody who may read but not change them."""
    field = row._meta.get_field(column)
    value = getattr(row, column, "") or ""
    if hasattr(field, "sanitize"):
        return mark_safe(field.sanitize(value))
    return mark_safe(linebreaks(value, autoescape=True))


@register.filter
def chip(code: str) -> str:
    """A language in a small box: 中, EN; never a flag."""
    name = languages.own_name(code)
    return code[:2].upper() if name.isascii() else name[:1]


@register.filter
def language_name(code: str) -> str:
    """A language as the page’s own language calls it."""
    return gettext(str(dict(settings.LANGUAGES).get(code, code)))


@register.filter
def own_name(code: str) -> str:
    return languages.own_name(code)


@register.filter
def moment(value: Any) -> str:
    """A day and an hour, with the year only when it is not this one."""
    if not value:
        return ""
    local = timezone.localtime(value)
    if local.year == timezone.localdate().year:
        return date_format(local, pgettext("moment of this year", "j F, H:i"))
    return date_format(local, pgettext("moment of another year", "j F Y, H:i"))


@register.simple_tag(takes_context=True)
def language_head(context: Any, code: str) -> str:
    """The state of one language over its fields, where the thing has states."""
    side = next((side for side in context.get("rail") or [] if side.language == code), None)
    return state_mark(side.state) if side else ""


#: What the buttons of the press say; "…" means that a page comes first.
VERBS = {
    "publish": pgettext_lazy("button", "Publish…"),
    "expire": pgettext_lazy("button", "Set an end…"),
    "withdraw": pgettext_lazy("button", "Withdraw…"),
    "call-off": pgettext_lazy("button", "Call off…"),
}


@register.simple_tag
def verb_word(verb: str) -> str:
    return str(VERBS[verb])


@register.filter
def changelist_of(options: Any) -> str:
    return f"admin:{options.app_label}_{options.model_name}_changelist"


@register.simple_tag
def icon(name: str) -> str:
    return format_html('<svg class="i" aria-hidden="true"><use href="#{}"/></svg>', name)


@register.simple_tag
def state_mark(state: Any) -> str:
    """Shape first, word always, colour last."""
    return format_html(
        '<span class="st st-{0}"><svg aria-hidden="true"><use href="#st-{0}"/></svg>{1}</span>',
        getattr(state, "value", state),
        getattr(state, "label", state),
    )
