"""What machines are told they may read."""

from urllib.robotparser import RobotFileParser

import pytest


@pytest.fixture
def rules(client):
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"].startswith("text/plain")
    assert not response.cookies
    found = RobotFileParser()
    found.parse(response.content.decode().splitlines())
    return found


@pytest.mark.parametrize("page", ["/", "/en/", "/zh-hans/news/a/", "/media/a.avif", "/en/feed.rss"])
def test_machines_may_read_what_readers_read(rules, page):
    assert rules.can_fetch("a-search-engine", page)


@pytest.mark.parametrize("page", ["/admin/", "/admin/articles/article/"])
def test_machines_have_no_business_at_the_desk(rules, page):
    assert not rules.can_fetch("a-search-engine", page)


def test_machines_are_told_where_the_map_is(rules):
    assert rules.site_maps() == ["http://testserver/sitemap.xml"]


def test_the_map_stands_at_the_host_that_was_asked(client, settings):
    settings.ALLOWED_HOSTS = ["news.example"]
    text = client.get("/robots.txt", headers={"host": "news.example"}, secure=True).content
    assert b"Sitemap: https://news.example/sitemap.xml" in text
