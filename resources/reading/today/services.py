"""What readers settle about their day."""

from accounts.people.viewer import Viewer
from resources.reading.today.models import ReadingRhythm


def set_rhythm(*, actor: Viewer, a_day: int, a_source: int) -> ReadingRhythm:
    """How much the actor wants of a day; counts from the next day that is put together."""
    rhythm, _new = ReadingRhythm.objects.update_or_create(
        person=actor.person, school=actor.school, defaults={"a_day": a_day, "a_source": a_source}
    )
    return rhythm
