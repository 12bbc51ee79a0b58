from django.urls import path

from reflections.journal import recording_views, views

urlpatterns = [
    path("reflections/", views.reflection_list, name="reflection-list"),
    path("reflections/new/", views.reflection_free, name="reflection-free"),
    path("reflections/<uuid:uuid>/write/", views.reflection_write, name="reflection-write"),
    path("reflections/<uuid:uuid>/continue/", views.reflection_continue, name="reflection-continue"),
    path("reflections/<uuid:uuid>/discard/", views.reflection_discard, name="reflection-discard"),
    path("reflections/<uuid:uuid>/recording/", recording_views.recording_detail, name="recording-detail"),
    path("reflections/<uuid:uuid>/recording/sound/", recording_views.recording_sound, name="recording-sound"),
]
