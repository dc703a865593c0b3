"""Addresses for machines: feeds in each language, and for the whole site its map and its rules."""

from django.contrib.sitemaps import views
from django.urls import path

from wire import feeds
from wire.robots import robots
from wire.sitemaps import sitemaps

urlpatterns = [
    path("feed.rss", feeds.rss, name="feed-rss"),
    path("feed.atom", feeds.atom, name="feed-atom"),
]
root_urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path(
        "sitemap.xml",
        views.index,
        {"sitemaps": sitemaps(), "sitemap_url_name": "sitemap-part"},
        name="sitemap",
    ),
    path("sitemap-<section>.xml", views.sitemap, {"sitemaps": sitemaps()}, name="sitemap-part"),
]
