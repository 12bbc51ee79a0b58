from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from kit.contributions import HouseApp


class PagesConfig(HouseApp, AppConfig):
    name = "plnsite.pages"
    label = "pages"
    area = _("Pages")
