"""The addresses of `networks`: those of its slices."""

from kit.contributions import slice_urls

app_name = "networks"
urlpatterns = slice_urls("networks")
