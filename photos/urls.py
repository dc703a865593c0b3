from django.urls import path

from photos import views

urlpatterns = [
    path("galleries/", views.galleries, name="galleries"),
    path("galleries/<str:slug>/", views.gallery, name="gallery"),
]
