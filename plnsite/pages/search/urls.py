from django.urls import path

from plnsite.pages.search import views

urlpatterns = [path("search/", views.search, name="search")]
