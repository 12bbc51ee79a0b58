from django.urls import path

from resources.feeds.websub import views

urlpatterns = [path("push/<str:token>/", views.websub_callback, name="websub-callback")]
