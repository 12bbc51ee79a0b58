from django.urls import path

from resources.reading.today import views

urlpatterns = [
    path("sources/rhythm/", views.rhythm_edit, name="rhythm-edit"),
]
