from django.urls import path

from networks.netmap import views

urlpatterns = [
    path("network/map/", views.netmap_detail, name="netmap-detail"),
    path("network/map/picture.svg", views.netmap_download, name="netmap-download"),
    path("network/map/<uuid:uuid>/", views.netmap_student, name="netmap-student"),
]
