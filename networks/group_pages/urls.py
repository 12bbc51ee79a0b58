from django.urls import path

from networks.group_pages import views

urlpatterns = [
    path("groups/<uuid:uuid>/", views.group_detail, name="group-detail"),
    path("groups/<uuid:uuid>/share/", views.group_share, name="group-share"),
]
