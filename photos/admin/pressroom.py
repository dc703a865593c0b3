"""The pages on which an editor confirms what the press is to do, one language at a time.

A room says what it prints by a subclass of :class:`Pressroom`; the verbs of its models do the work
and check the person once more.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from people import languages
from people.addresses import url_in
from photos.models import Printing
from photos.presswork import Objection


class Moment(forms.DateTimeField):
    """A day and an hour, in the time of the office."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(required=options.pop("required", False), widget=widget, **options)


class PublishForm(forms.Form):
    when = forms.ChoiceField(
        label=gettext_lazy("When"),
        choices=[("now", gettext_lazy("Now")), ("at", gettext_lazy("At an hour"))],
        widget=forms.RadioSelect,
        initial="now",
    )
    at = Moment(label=gettext_lazy("Hour of publication"))
    until = Moment(label=gettext_lazy("Takes itself down on (leave empty: never)"))

    def clean(self) -> Any:
        cleaned = super().clean() or {}
        if cleaned.get("when") == "at" and not cleaned.get("at") and "at" not in self.errors:
            self.add_error("at", _("Choose the day and the hour, or publish now."))
        return cleaned


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Reason, for the desk only"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": gettext_lazy("Write the reason for the withdrawal. It is kept on the desk.")
        },
    )


class ExpireForm(forms.Form):
    at = Moment(label=gettext_lazy("Takes itself down on"), required=True)


FORMS: dict[str, type[forms.Form]] = {
    "publish": PublishForm,
    "withdraw": WithdrawForm,
    "expire": ExpireForm,
    "call-off": forms.Form,
}
TITLES = {
    "publish": pgettext_lazy("confirmation", "Publish %(thing)s in %(language)s"),
    "withdraw": pgettext_lazy("confirmation", "Withdraw %(thing)s in %(language)s"),
    "expire": pgettext_lazy("confirmation", "Set the end of %(thing)s in %(language)s"),
    "call-off": pgettext_lazy("confirmation", "Call off %(thing)s in %(language)s"),
}


@dataclass(frozen=True)
class Side:
    """What stands in the rail about one language."""

    language: str
    state: Any
    live: Printing | None
    scheduled: Printing | None
    address: str
    verbs: list[str]


class Pressroom:
    model: type[models.Model]
    verbs: tuple[str, ...] = ("publish", "withdraw", "call-off")
    public_name = ""
    preview_template = ""

    def may_publish(self, user: Any) -> bool:
        raise NotImplementedError

    def demand_publishing(self, user: Any) -> None:
        raise NotImplementedError

    def states(self, row: Any) -> dict[str, Any]:
        raise NotImplementedError

    def preview(self, row: Any, language: str) -> dict[str, Any]:
        """What the page shows of the thing to be printed; ``slug`` is its address."""
        raise NotImplementedError

    # --- the rail ----------------------------------------------------------------------------

    def rail(self, row: Any) -> list[Side]:
        now = timezone.now()
        states = self.states(row)
        editions = list(row.editions.all())
        return [self._side(code, states[code], editions, now) for code in languages.codes()]

    def _side(self, code: str, state: Any, editions: list[Any], now: datetime.datetime) -> Side:
        own = [edition for edition in editions if edition.language == code]
        live = next((edition for edition in own if edition.is_live(now)), None)
        planned = [e for e in own if e.live_from > now and not e.is_called_off()]
        scheduled = min(planned, key=lambda edition: edition.live_from, default=None)
        wanted = {
            "publish": str(state) != "none",
            "expire": live is not None,
            "withdraw": live is not None,
            "call-off": scheduled is not None,
        }
        return Side(
            language=code,
            state=state,
            live=live,
            scheduled=scheduled,
            address=url_in(code, self.public_name, live.slug) if live else "",
            verbs=[verb for verb in self.verbs if wanted[verb]],
        )

    # --- the confirmation --------------------------------------------------------------------

    def page(self, request: Any, pk: int, verb: str, language: str) -> HttpResponse:
        if verb not in self.verbs or language not in languages.codes():
            raise Http404(_("The press does not know this."))
        row: Any = get_object_or_404(self.model, pk=pk)
        self.demand_publishing(request.user)
        side = next(side for side in self.rail(row) if side.language == language)
        if verb not in side.verbs:
            messages.error(request, _("There is nothing to do that with any more: look again."))
            return HttpResponseRedirect(self._form_of(row))
        form = FORMS[verb](request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                edition = self._act(row, side, verb, form.cleaned_data, request.user)
            except ValidationError as error:
                form.add_error(None, error)
            else:
                messages.success(request, self._told(verb, edition))
                return HttpResponseRedirect(self._form_of(row))
        return TemplateResponse(
            request, "desk/press.html", self._context(request, row, side, verb, form)
        )

    def _act(self, row: Any, side: Side, verb: str, wanted: Any, user: Any) -> Any:
        if verb == "publish":
            at = wanted["at"] if wanted["when"] == "at" else None
            return row.publish(side.language, at, until=wanted["until"], by=user)
        edition: Any = side.scheduled if verb == "call-off" else side.live
        if verb == "withdraw":
            return edition.withdraw(wanted["reason"], by=user)
        if verb == "expire":
            return edition.expire(wanted["at"], by=user)
        return edition.call_off(by=user)

    def _told(self, verb: str, edition: Any) -> str:
        """What has happened, and where readers see it."""
        told = {
            "language": languages.own_name(edition.language),
            "title": str(edition),
            "when": timezone.localtime(edition.live_from).strftime("%Y-%m-%d %H:%M"),
        }
        if verb == "withdraw":
            return _("Withdrawn in %(language)s: “%(title)s”. Readers find a note.") % told
        if verb == "call-off":
            return _("Called off in %(language)s: “%(title)s”.") % told
        if verb == "expire":
            return _("“%(title)s” in %(language)s now has an end.") % told
        if not edition.is_live():
            return _("Scheduled in %(language)s for %(when)s: “%(title)s”.") % told
        address = url_in(edition.language, self.public_name, edition.slug)
        said = _("Published in %(language)s: “%(title)s”.") % told
        return format_html('{} <a href="{}">{}</a>', said, address, address)

    def _context(self, request: Any, row: Any, side: Side, verb: str, form: Any) -> dict[str, Any]:
        found: list[Objection] = row.objections(side.language) if verb == "publish" else []
        names = {
            "thing": self.model._meta.verbose_name,
            "language": languages.own_name(side.language),
        }
        return {
            **admin.site.each_context(request),
            "title": TITLES[verb] % names,
            "opts": self.model._meta,
            "original": row,
            "form_address": self._form_of(row),
            "verb": verb,
            "side": side,
            "form": form,
            "stopping": [objection for objection in found if objection.stops],
            "warnings": [objection for objection in found if not objection.stops],
            "preview": self.preview(row, side.language) if verb == "publish" else None,
            "preview_template": self.preview_template,
            "public_name": self.public_name,
        }

    def _form_of(self, row: Any) -> str:
        meta = self.model._meta
        return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])
