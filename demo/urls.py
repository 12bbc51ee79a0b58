"""The addresses of the demo: those of its slices, where there is a demo."""

from django.conf import settings

from kit.contributions import slice_urls

app_name = "demo"
urlpatterns = slice_urls("demo") if settings.DEMO else []
