from django.urls import path

from plnsite.pages.home import views

urlpatterns = [path("", views.home, name="home")]
