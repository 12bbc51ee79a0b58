from django.urls import path

from resources.adding import views

urlpatterns = [
    path("sources/add/", views.source_add, name="source-add"),
    path("sources/add/pending/", views.source_pending, name="source-pending"),
    path("sources/<uuid:uuid>/look-again/", views.source_look_again, name="source-look-again"),
]
