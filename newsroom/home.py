"""The address without a language, and the pages for requests that failed."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers

from articles.views.lists import live_here


def home(request: HttpRequest) -> HttpResponse:
    """Leads to the front page in the reader’s language, as their browser asks for it."""
    response = HttpResponseRedirect(reverse("front"))
    patch_vary_headers(response, ["Accept-Language"])
    return response


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An empty column, and beside it the latest news."""
    latest = list(live_here().newest_first()[:3])
    return render(request, "404.html", {"latest": latest, "unlisted": True}, status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Something broke, perhaps the database: this page asks nothing of it."""
    return render(None, "500.html", {"office": settings.OFFICE}, status=500)
