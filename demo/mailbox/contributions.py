"""What `mailbox` contributes to shared places."""

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import MenuItem, menu

if settings.DEMO:
    menu.add(MenuItem(_("Mail of the demo"), "demo:mailbox", "mail", order=90))
