from django.urls import path

from resources.adding import views

urlpatterns = [
    path("sources/", views.source_list, name="source-list"),
    path("sources/add/", views.source_add, name="source-add"),
    path("sources/<uuid:uuid>/", views.source_detail, name="source-detail"),
    path("sources/<uuid:uuid>/look-again/", views.source_look_again, name="source-look-again"),
    path("sources/<uuid:uuid>/check-now/", views.feed_check_now, name="feed-check-now"),
]
