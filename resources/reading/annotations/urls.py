from django.urls import path

from resources.reading.annotations import views

urlpatterns = [
    path("sources/entries/<uuid:uuid>/save/", views.entry_save, name="entry-save"),
    path("sources/entries/<uuid:uuid>/note/", views.entry_note, name="entry-note"),
    path("sources/entries/<uuid:uuid>/tags/", views.tag_edit, name="tag-edit"),
    path("sources/saved/", views.saved_list, name="saved-list"),
    path("sources/tags/", views.tag_list, name="tag-list"),
    path("sources/tags/rename/", views.tag_rename, name="tag-rename"),
    path("sources/tags/remove/", views.tag_remove, name="tag-remove"),
    path("sources/notes/", views.note_list, name="note-list"),
    path("sources/notes/export/", views.note_export, name="note-export"),
]
