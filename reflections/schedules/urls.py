from django.urls import path

from reflections.schedules import views

urlpatterns = [
    path("reflections/schedules/", views.schedule_list, name="schedule-list"),
    path("reflections/schedules/new/", views.schedule_create, name="schedule-create"),
    path("reflections/schedules/<uuid:uuid>/stop/", views.schedule_stop, name="schedule-stop"),
    path("reflections/schedules/<uuid:uuid>/resume/", views.schedule_resume, name="schedule-resume"),
]
