from django.urls import path

from resources.reading.playback import views

urlpatterns = [
    path("sources/entries/<uuid:uuid>/position/", views.position_keep, name="position-keep"),
    path("sources/entries/<uuid:uuid>/chapters/", views.chapter_list, name="chapter-list"),
]
