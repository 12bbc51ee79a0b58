from django.urls import path

from plnsite.pages.dashboard import views

urlpatterns = [
    path("classes/<uuid:uuid>/dashboard/", views.class_dashboard, name="class-dashboard"),
    path("classes/<uuid:uuid>/students/<uuid:student>/", views.student_overview, name="student-overview"),
]
