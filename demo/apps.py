from django.apps import AppConfig

from kit.contributions import HouseApp


class DemoConfig(HouseApp, AppConfig):
    name = "demo"
