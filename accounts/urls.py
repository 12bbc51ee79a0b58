"""The addresses of `accounts`, by slice."""

from django.urls import include, path

app_name = "accounts"
urlpatterns = [
    path("", include("accounts.joining.urls")),
    path("", include("accounts.members.urls")),
    path("", include("accounts.signin_cards.urls")),
    path("", include("accounts.classes.urls")),
    path("", include("accounts.topics.urls")),
    path("", include("accounts.notifications.urls")),
    path("", include("accounts.audit.urls")),
]
