"""What `journal` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import STUDENTS, Part, Place, parts, places

places.add(Place("reflect", _("Reflect"), "reflections:reflection-list", "reflect", order=60, whose=STUDENTS))
parts.add(Part("reflections:reflection-list", "reflect"))
