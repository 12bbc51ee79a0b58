from django.urls import path

from resources.media import views

urlpatterns = [path("pictures/<str:token>/", views.image, name="image")]
