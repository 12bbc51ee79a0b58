"""The addresses of `reflections`, by slice."""

app_name = "reflections"
urlpatterns: list = []
