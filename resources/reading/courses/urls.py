from django.urls import path

from resources.reading.courses import views

urlpatterns = [
    path("sources/<uuid:uuid>/parts/", views.part_add, name="part-add"),
    path("sources/parts/<uuid:uuid>/toggle/", views.part_toggle, name="part-toggle"),
    path("sources/parts/<uuid:uuid>/", views.part_edit, name="part-edit"),
    path("sources/parts/<uuid:uuid>/remove/", views.part_remove, name="part-remove"),
]
