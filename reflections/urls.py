"""The addresses of `reflections`, by slice."""

from django.urls import include, path

app_name = "reflections"
urlpatterns = [
    path("", include("reflections.prompts.urls")),
    path("", include("reflections.schedules.urls")),
    path("", include("reflections.journal.urls")),
    path("", include("reflections.reflection_pages.urls")),
]
