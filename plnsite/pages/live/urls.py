from django.urls import path

from plnsite.pages.live import views

urlpatterns = [path("live-token/", views.token, name="live-token")]
