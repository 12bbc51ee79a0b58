from django.apps import AppConfig

from kit.contributions import HouseApp


class KitConfig(HouseApp, AppConfig):
    name = "kit"
    label = "kit"

    def ready(self) -> None:
        super().ready()
        from kit import checks  # noqa: F401  (registers them)
