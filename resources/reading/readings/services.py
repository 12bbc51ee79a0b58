"""What readers do with an entry: having read it."""

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.reading.readings.models import Reading


def mark_read(*, actor: Viewer, entry: Entry) -> Reading:
    """The actor has read the entry; a second time changes nothing."""
    reading = open_reading(actor=actor, entry=entry)
    if reading.read is None:
        reading.mark_read()
        reading.save(update_fields=["read"])
    return reading


def open_reading(*, actor: Viewer, entry: Entry) -> Reading:
    """What the actor did with an entry, to go on with; begun when there is nothing yet."""
    reading, _new = Reading.objects.get_or_create(person=actor.person, school=actor.school, entry=entry)
    return reading
