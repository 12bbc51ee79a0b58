from django.urls import path

from resources.reading import appearance_views, views

urlpatterns = [
    path("sources/<uuid:uuid>/follow/", views.follow_start, name="follow-start"),
    path("sources/follows/<uuid:uuid>/", views.follow_edit, name="follow-edit"),
    path("sources/follows/<uuid:uuid>/end/", views.follow_end, name="follow-end"),
    path("sources/follows/<uuid:uuid>/restart/", views.follow_restart, name="follow-restart"),
    path("sources/entries/", views.entry_list, name="entry-list"),
    path("sources/entries/<uuid:uuid>/", views.entry_detail, name="entry-detail"),
    path("sources/entries/<uuid:uuid>/read/", views.entry_read, name="entry-read"),
    path("sources/entries/<uuid:uuid>/save/", views.entry_save, name="entry-save"),
    path("sources/entries/<uuid:uuid>/note/", views.entry_note, name="entry-note"),
    path("sources/entries/<uuid:uuid>/look/", appearance_views.appearance_edit, name="appearance-edit"),
    path("sources/keys/", appearance_views.keys_edit, name="keys-edit"),
    path("sources/saved/", views.saved_list, name="saved-list"),
    path("sources/rhythm/", views.rhythm_edit, name="rhythm-edit"),
]
