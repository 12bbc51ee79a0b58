"""The addresses of the pages that show all apps together."""

from django.urls import include, path

app_name = "pages"
urlpatterns = [
    path("", include("plnsite.pages.home.urls")),
    path("", include("plnsite.pages.welcome.urls")),
    path("", include("plnsite.pages.dashboard.urls")),
    path("", include("plnsite.pages.search.urls")),
    path("", include("plnsite.pages.theme.urls")),
    path("", include("plnsite.pages.install.urls")),
    path("", include("plnsite.pages.live.urls")),
    path("", include("plnsite.pages.health.urls")),
    path("", include("plnsite.pages.metrics.urls")),
    path("", include("plnsite.pages.style.urls")),
]
