from django.urls import path

from plnsite.pages.visibility import views

urlpatterns = [path("me/who-sees-what/", views.visibility, name="visibility")]
