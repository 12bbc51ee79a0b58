from django.urls import path

from resources.providers import views

urlpatterns = [path("school/tools/", views.providers_edit, name="providers-edit")]
