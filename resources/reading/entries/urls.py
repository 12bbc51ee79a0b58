from django.urls import path

from resources.reading.entries import views

urlpatterns = [
    path("sources/entries/", views.entry_list, name="entry-list"),
    path("sources/entries/<uuid:uuid>/", views.entry_detail, name="entry-detail"),
    path("sources/entries/<uuid:uuid>/read/", views.entry_read, name="entry-read"),
    path("sources/entries/<uuid:uuid>/look/", views.appearance_edit, name="appearance-edit"),
    path("sources/keys/", views.keys_edit, name="keys-edit"),
]
