"""The addresses of the pages that show all apps together."""

app_name = "pages"
urlpatterns: list = []
