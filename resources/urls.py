"""The addresses of `resources`, by slice."""

from django.urls import include, path

app_name = "resources"
urlpatterns = [
    path("", include("resources.packs.urls")),
    path("", include("resources.import_export.urls")),
    path("", include("resources.replacements.urls")),
    path("", include("resources.school_resources.urls")),
    path("", include("resources.adding.urls")),
    path("", include("resources.vetting.urls")),
    path("", include("resources.reading.urls")),
    path("", include("resources.highlights.urls")),
    path("", include("resources.notes.urls")),
    path("", include("resources.tags.urls")),
    path("", include("resources.folders.urls")),
    path("", include("resources.checks.urls")),
    path("", include("resources.feeds.urls")),
    path("", include("resources.websub.urls")),
    path("", include("resources.courses.urls")),
    path("", include("resources.playback.urls")),
    path("", include("resources.providers.urls")),
    path("", include("resources.media.urls")),
]
