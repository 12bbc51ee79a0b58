from django.urls import path

from resources.library.school_resources import views

urlpatterns = [
    path("sources/school/add/", views.school_resource_add, name="school-resource-add"),
    path("sources/school/<uuid:uuid>/", views.school_resource_edit, name="school-resource-edit"),
]
