"""What `connections` contributes to shared places."""

from accounts.people.scope import Slot, SlotRows, slot_rows
from networks.connections.scope import connected

slot_rows.add(SlotRows(Slot.CONNECTED, connected, "connected"))
