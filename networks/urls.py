"""The addresses of `networks`, by slice."""

from django.urls import include, path

app_name = "networks"
urlpatterns = [
    path("", include("networks.connections.urls")),
    path("", include("networks.goals.urls")),
    path("", include("networks.netmap.urls")),
]
