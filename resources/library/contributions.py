"""What `library` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import INSIDERS, Place, places

places.add(Place("sources", _("Sources"), "resources:source-list", "sources", order=40, whose=INSIDERS))
