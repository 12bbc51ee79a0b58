"""Words that were found, as what a case is about."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.alerts.models import FoundWords
from accounts.safety.safeguarding.reports.adapters import Evidence, Reportable, Sentences
from kit.text.directions import isolated


class ReportableWords(Reportable):
    """They are about whoever wrote them; nobody reports them by hand."""

    kind = "found"
    reasons = {
        "danger": _lazy("What somebody wrote sounds as if somebody could come to harm"),
        "adult": _lazy("What an adult wrote asks for secrecy, or to meet somewhere else"),
    }
    sentences = Sentences(
        heading=_lazy("What was written"),
        thanks="",
        uphold=_lazy("It was serious, and I saw to it"),
        dismiss=_lazy("Nothing was the matter"),
        upheld=_lazy("It was serious."),
        dismissed=_lazy("Nothing was the matter."),
    )

    def find(self, viewer: Viewer, uuid: UUID) -> FoundWords:
        """Nobody reports them."""
        raise Http404

    def load(self, uuid: UUID) -> FoundWords | None:
        """The words, with who wrote them."""
        return FoundWords.objects.select_related("person").filter(uuid=uuid).first()

    def evidence(self, thing: FoundWords) -> Evidence:
        """Who wrote what, and when."""
        title = _("Written by %(name)s") % {"name": isolated(thing.person.name)}
        return Evidence(title=title, words=thing.words, said=thing.created.isoformat())

    def answered_for_by(self, person_id: int) -> QuerySet[FoundWords]:
        """What they wrote."""
        return FoundWords.objects.filter(person=person_id)

    def people(self, thing: FoundWords) -> set[int]:
        """Whoever wrote them."""
        return {thing.person_id}

    def back(self, viewer: Viewer, thing: FoundWords) -> tuple[str, str]:
        """To the reports."""
        return reverse("accounts:case-list"), _("Reports")

    def author(self, thing: FoundWords) -> Person:
        """Whoever wrote them."""
        return thing.person
