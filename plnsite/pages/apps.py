from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "plnsite.pages"
    label = "pages"
