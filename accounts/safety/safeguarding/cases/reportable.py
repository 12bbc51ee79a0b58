"""The school's own answer: whoever reported something asks that somebody else looks at it.  # SAFETY 9, 10"""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.cases.services import reopen_for_appeal
from accounts.safety.safeguarding.reports.adapters import Evidence, Reportable, Sentences, reportables
from accounts.safety.safeguarding.reports.models import Report
from accounts.safety.safeguarding.reports.queries import own_reports


class ReportableAnswer(Reportable):
    """It is about whoever answered, and nobody about whom the first report is reads it either."""

    kind = "answer"
    reasons = {
        "other": _lazy("The answer does not help, or is not right"),
        "danger": _lazy("Somebody could still be hurt"),
        "adult": _lazy("I was treated in a way that does not feel right"),
    }
    sentences = Sentences(
        heading=_lazy("The answer that was given"),
        thanks=_lazy("Thank you for telling us. Somebody else than before looks at it, and answers you here."),
        uphold=_lazy("It is looked at once more: the first case opens again, and I go on with it"),
        dismiss=_lazy("The answer stays as it is"),
        upheld=_lazy("It is looked at once more."),
        dismissed=_lazy("The answer stays as it is."),
    )

    def find(self, viewer: Viewer, uuid: UUID) -> Report:
        """A report of the viewer's own that was answered."""
        return get_object_or_404(own_reports(viewer), uuid=uuid, closed__isnull=False)

    def load(self, uuid: UUID) -> Report | None:
        """The report that was answered."""
        return Report.objects.select_related("closed_by", "case", "school").filter(uuid=uuid).first()

    def evidence(self, thing: Report) -> Evidence:
        """What it was about, and the answer."""
        return Evidence(title=thing.title, words=thing.outcome)

    def answered_for_by(self, person_id: int) -> QuerySet[Report]:
        """What they answered, and what was a report about them."""
        told_then = Report.about.through.objects.filter(person=person_id).values("report")
        theirs = Q(closed_by=person_id) | Q(pk__in=told_then)
        for each in reportables:
            if each.kind != self.kind:
                theirs |= Q(case__kind=each.kind, case__thing__in=each.answered_for_by(person_id).values("uuid"))
        return Report.objects.filter(theirs)

    def people(self, thing: Report) -> set[int]:
        """Whoever answered, and whom the first report was about."""
        answered = {thing.closed_by_id} if thing.closed_by_id else set()
        return answered | set(thing.about.values_list("pk", flat=True))

    def back(self, viewer: Viewer, thing: Report) -> tuple[str, str]:
        """To what one reported."""
        return reverse("accounts:report-own"), _("What I reported")

    def author(self, thing: Report) -> Person | None:
        """Nobody: the trail and the form name no one for it."""
        return None

    def decide(self, *, actor: Viewer, thing: Report, upheld: bool, stays_hidden: bool) -> None:
        """Upheld, the first case opens again and is with whoever decided so."""
        if upheld:
            reopen_for_appeal(actor=actor, report=thing)
