"""What `connections` contributes to shared places."""

from accounts.people.scope import Slot, SlotRows, slot_rows
from networks.connections.scope import connected

slot_rows.add(SlotRows(Slot.CONNECTED, connected, "connected"))
from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import HELPERS, Part, Place, parts, places

places.add(Place("asked", _("Asked of me"), "networks:connection-list", "people", order=20, whose=HELPERS))
parts.add(Part("networks:connection-list", "network"), Part("networks:connection-find", "network"))
