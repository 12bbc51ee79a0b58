"""The addresses of the pages that show all apps together."""

from kit.contributions import slice_urls

app_name = "pages"
urlpatterns = slice_urls("plnsite.pages")
