from django.urls import path

from reflections.prompts import views

urlpatterns = [
    path("reflections/prompts/", views.prompt_list, name="prompt-list"),
    path("reflections/prompts/new/", views.prompt_create, name="prompt-create"),
]
