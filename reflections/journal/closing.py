"""A student's journal, as what is private.  # SAFETY 22"""

from accounts.identity.signin.closing import PrivateRows
from accounts.people.models import Person
from accounts.people.viewer import Viewer
from reflections.journal.models import Reflection


class PrivateReflections(PrivateRows):
    """What was handed in to a class stays open where a teacher of that class gave the password."""

    def close(self, person: Person, giver: Viewer) -> None:
        """The turn of a draft is open for a new one: opened again, the draft is one that nobody asked for."""
        super().close(person, giver)
        drafts = self.of(person).filter(closed__isnull=False, submitted__isnull=True, occurrence__isnull=False)
        drafts.update(occurrence=None)


private_reflections = PrivateReflections(
    "reflections",
    of=lambda person: Reflection.objects.filter(person=person),
    seen_by=Reflection.objects.visible_to,
)
