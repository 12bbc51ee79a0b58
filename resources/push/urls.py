from django.urls import path

from resources.push import views

urlpatterns = [path("push/<str:token>/", views.push_callback, name="push-callback")]
