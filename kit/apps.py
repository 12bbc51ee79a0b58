from django.apps import AppConfig

from kit.contributions import HouseApp


class KitConfig(HouseApp, AppConfig):
    name = "kit"
    label = "kit"
