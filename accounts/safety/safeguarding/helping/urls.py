from django.urls import path

from accounts.safety.safeguarding.helping import views

urlpatterns = [
    path("get-help/", views.help_detail, name="helping-detail"),
]
