"""The addresses of `resources`: those of its slices."""

from kit.contributions import slice_urls

app_name = "resources"
urlpatterns = slice_urls("resources")
