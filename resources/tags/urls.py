from django.urls import path

from resources.tags import views

urlpatterns = [
    path("sources/entries/<uuid:uuid>/tags/", views.tag_edit, name="tag-edit"),
    path("sources/tags/", views.tag_list, name="tag-list"),
    path("sources/tags/rename/", views.tag_rename, name="tag-rename"),
    path("sources/tags/remove/", views.tag_remove, name="tag-remove"),
]
