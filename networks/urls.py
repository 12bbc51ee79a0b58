"""The addresses of `networks`, by slice."""

from django.urls import include, path

app_name = "networks"
urlpatterns = [
    path("", include("networks.connections.urls")),
    path("", include("networks.goals.urls")),
    path("", include("networks.groups.urls")),
    path("", include("networks.group_pages.urls")),
    path("", include("networks.sharing.urls")),
    path("", include("networks.questions.urls")),
    path("", include("networks.oversight.urls")),
    path("", include("networks.netmap.urls")),
]
