"""The addresses of `resources`, by slice."""

from django.urls import include, path

app_name = "resources"
urlpatterns = [
    path("", include("resources.packs.urls")),
    path("", include("resources.import_export.urls")),
    path("", include("resources.replacements.urls")),
    path("", include("resources.library.urls")),
    path("", include("resources.adding.urls")),
    path("", include("resources.vetting.urls")),
    path("", include("resources.checks.urls")),
    path("", include("resources.reading.today.urls")),
    path("", include("resources.reading.entries.urls")),
    path("", include("resources.reading.annotations.urls")),
    path("", include("resources.reading.courses.urls")),
    path("", include("resources.reading.highlights.urls")),
    path("", include("resources.reading.playback.urls")),
    path("", include("resources.follows.folders.urls")),
    path("", include("resources.follows.urls")),
    path("", include("resources.feeds.websub.urls")),
    path("", include("resources.feeds.urls")),
    path("", include("resources.sources.school_resources.urls")),
    path("", include("resources.providers.urls")),
    path("", include("resources.media.urls")),
]
