from django.urls import path

from accounts.notifications import views

urlpatterns = [
    path("notices/", views.notification_list, name="notification-list"),
    path("notices/read/", views.notification_read_all, name="notification-read-all"),
    path("notices/<uuid:uuid>/", views.notification_open, name="notification-open"),
]
