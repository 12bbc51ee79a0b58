from django.urls import path

from plnsite.pages.install import views

urlpatterns = [
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("share/", views.share, name="share"),
    path("from-anywhere/", views.guide, name="install-guide"),
]
