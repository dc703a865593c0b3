"""The staff pages: the stock admin, with the office’s name and both languages."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.decorators import login_required
from django.http import HttpResponseBadRequest, HttpResponseRedirect
from django.urls import path
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from people import languages

#: The rooms whose things stand on the desk, in the order of the side bar.
ROOMS = ["articles", "photos", "people"]


class DeskSite(admin.AdminSite):
    site_title = _("Newsroom")
    site_header = _("Newsroom")
    index_title = _("Overview")
    site_url = "/"
    empty_value_display = "–"

    def register(self, model_or_iterable: Any, *args: Any, **options: Any) -> None:
        """Only what a newsroom works with: other applications keep their tables to themselves."""
        models = [model_or_iterable] if isinstance(model_or_iterable, type) else model_or_iterable
        ours = [model for model in models if model._meta.app_label in ROOMS]
        if ours:
            super().register(ours, *args, **options)

    def get_urls(self) -> list:
        return [path("language/", speak, name="language"), *super().get_urls()]

    def get_app_list(self, request: Any, app_label: str | None = None) -> list:
        """News first, then pictures, then names."""
        found = super().get_app_list(request, app_label)
        return sorted(found, key=lambda app: ROOMS.index(app["app_label"]))

    def each_context(self, request: Any) -> dict:
        return {
            **super().each_context(request),
            "office": settings.OFFICE["name"].get(languages.current(), ""),
            "other_languages": languages.others(languages.current()),
            "office_languages": languages.codes(),
        }

    def index(self, request: Any, extra_context: Any = None) -> Any:
        from articles.admin.work import overview

        return super().index(request, {**(extra_context or {}), **overview()})


@require_POST
@login_required
def speak(request: Any) -> Any:
    """Keeps the language in which the staff pages speak to this colleague."""
    code = request.POST.get("language")
    if code not in languages.codes():
        return HttpResponseBadRequest(_("This office does not speak that language."))
    request.user.interface_language = code
    request.user.save(update_fields=["interface_language"])
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
        back = "/"
    return HttpResponseRedirect(back)
