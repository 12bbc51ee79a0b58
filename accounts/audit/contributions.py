"""What `audit` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import ADMINS, Place, places

places.add(Place("audit", _("Audit trail"), "accounts:audit-list", "shield", order=80, whose=ADMINS))
