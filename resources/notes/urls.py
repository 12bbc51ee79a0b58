from django.urls import path

from resources.notes import views

urlpatterns = [
    path("sources/notes/", views.note_list, name="note-list"),
    path("sources/notes/export/", views.note_export, name="note-export"),
]
