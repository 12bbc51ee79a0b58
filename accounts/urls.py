"""The addresses of `accounts`: those of its slices."""

from kit.contributions import slice_urls

app_name = "accounts"
urlpatterns = slice_urls("accounts")
