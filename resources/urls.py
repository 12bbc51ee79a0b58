"""The addresses of `resources`, by slice."""

from django.urls import include, path

app_name = "resources"
urlpatterns = [
    path("", include("resources.collections.urls")),
    path("", include("resources.transfer.urls")),
    path("", include("resources.replacements.urls")),
    path("", include("resources.nearby.urls")),
    path("", include("resources.library.urls")),
    path("", include("resources.reviews.urls")),
    path("", include("resources.reading.urls")),
    path("", include("resources.highlights.urls")),
    path("", include("resources.notes.urls")),
    path("", include("resources.tags.urls")),
    path("", include("resources.folders.urls")),
    path("", include("resources.evaluations.urls")),
    path("", include("resources.feeds.urls")),
    path("", include("resources.push.urls")),
    path("", include("resources.courses.urls")),
    path("", include("resources.listening.urls")),
    path("", include("resources.tools.urls")),
    path("", include("resources.embeds.urls")),
]
