"""The addresses of the demo."""

from django.urls import include, path

app_name = "demo"
urlpatterns = [path("", include("demo.mailbox.urls"))]
