"""The addresses of `accounts`, by slice."""

app_name = "accounts"
urlpatterns: list = []
