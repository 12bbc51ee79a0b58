from django.urls import path

from resources.tools import views

urlpatterns = [path("school/tools/", views.tools_edit, name="tools-edit")]
