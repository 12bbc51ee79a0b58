from django.urls import path

from plnsite.pages.style import views

urlpatterns = [path("style/", views.style, name="style-list")]
