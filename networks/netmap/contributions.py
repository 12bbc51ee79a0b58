"""What `netmap` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import HELPERS, STUDENTS, TEACHERS, Place, places
from kit.web.fragments import Fragment, fragments

places.add(Place("network", _("My network"), "networks:netmap-detail", "network", order=30, whose=STUDENTS))
places.add(
    Place("network", _("My network"), "networks:netmap-detail", "network", order=70, whose=(*TEACHERS, *HELPERS))
)

fragments.add(
    Fragment("take-along", "networks/netmap/_take.html", order=30),
)
