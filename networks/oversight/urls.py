from django.urls import path

from networks.oversight import views

urlpatterns = [path("oversight/", views.oversight_list, name="oversight-list")]
