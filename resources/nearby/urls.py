from django.urls import path

from resources.nearby import views

urlpatterns = [
    path("sources/school/add/", views.nearby_add, name="nearby-add"),
    path("sources/school/<uuid:uuid>/", views.nearby_edit, name="nearby-edit"),
]
