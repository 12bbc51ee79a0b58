from django.urls import path

from resources.replacements import views

urlpatterns = [
    path("sources/<uuid:uuid>/where/", views.replacement_list, name="replacement-list"),
    path("sources/found/<uuid:uuid>/take/", views.replacement_take, name="replacement-take"),
]
