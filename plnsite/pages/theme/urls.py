from django.urls import path

from plnsite.pages.theme import views

urlpatterns = [path("theme/", views.choose, name="theme-choose")]
