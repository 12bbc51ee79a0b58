from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from kit.contributions import HouseApp


class ResourcesConfig(HouseApp, AppConfig):
    name = "resources"
    area = _("Sources")
