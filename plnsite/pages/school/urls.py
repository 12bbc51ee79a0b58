from django.urls import path

from plnsite.pages.school import views

urlpatterns = [
    path("school/", views.school_detail, name="school-detail"),
    path("school/<slug:section>/", views.school_edit, name="school-edit"),
]
