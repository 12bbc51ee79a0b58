"""What `follows` contributes to shared places."""

from accounts.people.scope import Slot, SlotRows, slot_rows
from resources.feeds.polling import moving
from resources.follows.merging import merge_purposes
from resources.follows.scope import followed

moving.merge_purposes.fill(merge_purposes)
slot_rows.add(SlotRows(Slot.FOLLOWED, followed, "followed"))
