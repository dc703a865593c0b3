from django.urls import path

from articles.views import lists, names, story

urlpatterns = [
    path("", lists.front, name="front"),
    path("news/<str:slug>/", story.story, name="article"),
    path("section/<slug:slug>/", lists.section, name="section"),
    path("tag/<str:slug>/", lists.tag, name="tag"),
    path("archive/", lists.archive, name="archive"),
    path("archive/<int:year>/", lists.archive_year, name="archive-year"),
    path("archive/<int:year>/<int:month>/", lists.archive_month, name="archive-month"),
    path("people/", names.people, name="people"),
    path("people/<slug:slug>/", names.person, name="person"),
    path("organizations/<slug:slug>/", names.organization, name="organization"),
]
