from django.urls import path

from resources.reading.playback import views

urlpatterns = [
    path("sources/entries/<uuid:uuid>/place/", views.place_keep, name="place-keep"),
    path("sources/entries/<uuid:uuid>/chapters/", views.chapter_list, name="chapter-list"),
]
