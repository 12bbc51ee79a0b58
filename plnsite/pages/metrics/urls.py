from django.urls import path

from plnsite.pages.metrics import views

urlpatterns = [path("metrics", views.metrics, name="metrics")]
