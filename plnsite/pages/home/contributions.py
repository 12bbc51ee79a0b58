"""What `home` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import ADMINS, EVERYBODY, Place, places

OTHERS = tuple(each for each in EVERYBODY if each not in ADMINS)

places.add(Place("home", _("School"), "pages:home", "today", order=0, whose=ADMINS))
places.add(Place("home", _("Today"), "pages:home", "today", order=0, whose=OTHERS))
