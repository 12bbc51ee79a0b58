from django.urls import path

from resources.feeds import views

urlpatterns = [path("sources/feeds/", views.feed_overview, name="feed-overview")]
