from django.urls import path

from resources.import_export import views

urlpatterns = [
    path("sources/bring/", views.import_start, name="import-start"),
    path("sources/bring/<uuid:uuid>/", views.import_detail, name="import-detail"),
    path("sources/bring/<uuid:uuid>/take/", views.import_take, name="import-take"),
    path("sources/bring/<uuid:uuid>/retry/", views.import_retry, name="import-retry"),
    path("sources/bring/<uuid:uuid>/stop/", views.import_stop, name="import-stop"),
    path("sources/bring/<uuid:uuid>/take-back/", views.import_take_back, name="import-take-back"),
    path("sources/take-along.opml", views.opml_download, name="opml-download"),
]
