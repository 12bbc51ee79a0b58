from django.apps import AppConfig


class KitConfig(AppConfig):
    name = "plnsite.kit"
    label = "kit"
