from django.urls import path

from accounts.holidays import views

urlpatterns = [
    path("school/holidays/", views.holiday_list, name="holiday-list"),
    path("school/holidays/restore/", views.holiday_restore, name="holiday-restore"),
    path("school/holidays/<uuid:uuid>/remove/", views.holiday_remove, name="holiday-remove"),
]
