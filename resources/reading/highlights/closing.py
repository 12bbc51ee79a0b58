"""What a reader marked, as what is private.  # SAFETY 22"""

from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.identity.signin.closing import PrivateRows
from accounts.people.models import Person
from resources.reading.highlights.models import Highlight


class PrivateHighlights(PrivateRows):
    """Nobody else reads any. The same passage may be marked anew while the first mark is closed."""

    def reopen(self, person: Person) -> None:
        """Open them again; of a passage that was marked anew the later mark stays, with the notes of both."""
        for mark in self.of(person).filter(closed__isnull=False).order_by("-created", "-id"):
            later = _same_passage(mark).first() if mark.removed is None else None
            if later:
                notes = dict.fromkeys(note for note in (mark.note, later.note) if note)
                Highlight.objects.filter(pk=later.pk).update(note="\n\n".join(notes))
                mark.removed = timezone.now()
            mark.closed = None
            mark.save(update_fields=["closed", "removed"])


def _same_passage(mark: Highlight) -> QuerySet[Highlight]:
    here = Q(person=mark.person_id, entry=mark.entry_id, school=mark.school_id, position=mark.position)
    return Highlight.objects.current().filter(here, quote=mark.quote, closed__isnull=True)


private_highlights = PrivateHighlights("highlights", of=lambda person: Highlight.objects.filter(person=person))
