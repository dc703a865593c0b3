from django.urls import path

from articles.views import lists, story

urlpatterns = [
    path("", lists.front, name="front"),
    path("news/<str:slug>/", story.story, name="article"),
    path("section/<slug:slug>/", lists.section, name="section"),
    path("tag/<str:slug>/", lists.tag, name="tag"),
    path("archive/", lists.archive, name="archive"),
    path("archive/<int:year>/", lists.archive_year, name="archive-year"),
    path("archive/<int:year>/<int:month>/", lists.archive_month, name="archive-month"),
]
