from django.urls import path

from resources.follows import views

urlpatterns = [
    path("sources/<uuid:uuid>/follow/", views.follow_start, name="follow-start"),
    path("sources/follows/<uuid:uuid>/", views.follow_edit, name="follow-edit"),
    path("sources/follows/<uuid:uuid>/end/", views.follow_end, name="follow-end"),
    path("sources/follows/<uuid:uuid>/restart/", views.follow_restart, name="follow-restart"),
]
