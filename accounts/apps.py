from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from kit.contributions import HouseApp


class AccountsConfig(HouseApp, AppConfig):
    name = "accounts"
    area = _("People and classes")
