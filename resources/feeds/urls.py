from django.urls import path

from resources.feeds import views

urlpatterns = [
    path("sources/feeds/", views.feed_overview, name="feed-overview"),
    path("sources/<uuid:uuid>/check-now/", views.feed_check_now, name="feed-check-now"),
]
