"""Every address of plnsite, by app."""

from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("", include("plnsite.pages.urls")),
    path("", include("accounts.signin.urls")),
    path("", include("accounts.urls")),
    path("", include("resources.urls")),
    path("", include("networks.urls")),
    path("", include("reflections.urls")),
]

if settings.DEMO:
    urlpatterns.append(path("", include("demo.urls")))

handler400 = "plnsite.pages.errors.bad_request"
handler403 = "plnsite.pages.errors.forbidden"
handler404 = "plnsite.pages.errors.not_found"
handler500 = "plnsite.pages.errors.server_error"
