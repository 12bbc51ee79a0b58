"""The addresses of `resources`, by slice."""

app_name = "resources"
urlpatterns: list = []
