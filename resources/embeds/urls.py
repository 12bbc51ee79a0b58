from django.urls import path

from resources.embeds import views

urlpatterns = [path("pictures/<str:token>/", views.image, name="image")]
