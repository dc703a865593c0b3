"""The addresses of the newsroom: staff pages, and the public site once per language."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from newsroom import home
from wire.urls import root_urlpatterns as machines

urlpatterns = [
    path("", home.home, name="home"),
    path("admin/", admin.site.urls),
    *machines,
    *i18n_patterns(
        path("", include("articles.urls")),
        path("", include("photos.urls")),
        path("", include("wire.urls")),
    ),
]

handler404 = home.not_found
handler500 = home.failed
