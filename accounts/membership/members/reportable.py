"""How a person is reported: what they do, wherever it was.  # SAFETY 9, 10"""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _lazy

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.contact.access import get_person
from accounts.safety.safeguarding.reports.adapters import Evidence, Reportable, acted_on


class ReportablePerson(Reportable):
    """It is about the person; nothing happens to them by itself."""

    kind = "person"
    reasons = {
        "unkind": _lazy("They are unkind to me, or to somebody else"),
        "adult": _lazy("An adult treats me in a way that does not feel right"),
        "sexual": _lazy("They talk about sex, or ask for pictures"),
        "danger": _lazy("Somebody could be hurt"),
        "private": _lazy("They give away something private"),
        "other": _lazy("Something else is wrong"),
    }
    sentences = acted_on(_lazy("A person"))

    def find(self, viewer: Viewer, uuid: UUID) -> Person:
        """Somebody else whom the viewer may know of."""
        person = get_person(viewer, uuid)
        if person.pk == viewer.person.pk:
            raise Http404
        return person

    def load(self, uuid: UUID) -> Person | None:
        """The person."""
        return Person.objects.filter(uuid=uuid).first()

    def evidence(self, thing: Person) -> Evidence:
        """Their name."""
        return Evidence(title=thing.name)

    def answered_for_by(self, person_id: int) -> QuerySet[Person]:
        """Themselves."""
        return Person.objects.filter(pk=person_id)

    def people(self, thing: Person) -> list[int]:
        """Themselves."""
        return [thing.pk]

    def back(self, viewer: Viewer, thing: Person) -> tuple[str, str]:
        """To their page."""
        return reverse("accounts:person-detail", args=[thing.uuid]), thing.name
