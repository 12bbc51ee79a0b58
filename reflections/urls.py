"""The addresses of `reflections`: those of its slices."""

from kit.contributions import slice_urls

app_name = "reflections"
urlpatterns = slice_urls("reflections")
