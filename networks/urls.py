"""The addresses of `networks`, by slice."""

app_name = "networks"
urlpatterns: list = []
