"""Every address of plnsite, by app."""

from django.urls import include, path

from kit.contributions import house_apps, modules_of

urlpatterns = [
    path("", include("accounts.identity.signin.allauth_urls")),  # names without an app, as allauth asks for them
    *(
        path("", include(f"{house.name}.urls"))
        for house in house_apps()
        if f"{house.name}.urls" in modules_of(house.name, "urls")
    ),
]

handler400 = "plnsite.pages.errors.bad_request"
handler403 = "plnsite.pages.errors.forbidden"
handler404 = "plnsite.pages.errors.not_found"
handler500 = "plnsite.pages.errors.server_error"
