from django.urls import path

from resources.follows.folders import views

urlpatterns = [
    path("sources/shelves/", views.folder_list, name="folder-list"),
    path("sources/shelves/new/", views.folder_make, name="folder-make"),
    path("sources/shelves/<uuid:uuid>/", views.folder_edit, name="folder-edit"),
    path("sources/shelves/<uuid:uuid>/keep/", views.folder_keep, name="folder-keep"),
    path("sources/shelves/<uuid:uuid>/end/<slug:until>/", views.folder_end, name="folder-end"),
    path("sources/shelves/<uuid:uuid>/remove/", views.folder_remove, name="folder-remove"),
]
