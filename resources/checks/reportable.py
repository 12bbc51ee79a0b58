"""How what staff answered to a check is reported, also what was replaced or taken back.  # SAFETY 9, 10, 13"""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.reports.adapters import Evidence, Reportable, acted_on
from resources.checks.access import get_own_check
from resources.checks.models import CheckAnswer, SourceCheck


class ReportableCheck(Reportable):
    """It is about all who answered that check."""

    kind = "check"
    sentences = acted_on(_lazy("An answer to a source check"))

    def find(self, viewer: Viewer, uuid: UUID) -> SourceCheck:
        """A check of the viewer's own that was answered once."""
        check = get_own_check(viewer, uuid)
        if not _answers(check).exists():
            raise Http404
        return check

    def load(self, uuid: UUID) -> SourceCheck | None:
        """The check."""
        return SourceCheck.objects.select_related("source", "person").filter(uuid=uuid).first()

    def evidence(self, thing: SourceCheck) -> Evidence:
        """All that was answered, the latest last."""
        answers = list(_answers(thing))
        last = answers[-1]
        return Evidence(
            title=thing.source.title,
            words="\n\n".join(answer.text for answer in answers),
            by=last.author.name if last.author else "",
            to=thing.person.name,
            said=last.created.isoformat(),
        )

    def shown(self, viewer: Viewer, thing: SourceCheck) -> Evidence:
        """The answer that stands; of one that was taken back no more than that there was one."""
        if not thing.answered:
            return Evidence(title=_("An answer that was taken back"))
        return Evidence(title=thing.source.title, words=thing.answer)

    def answered_for_by(self, person_id: int) -> QuerySet[SourceCheck]:
        """The checks that they answered."""
        given = CheckAnswer.objects.filter(author=person_id).values("source_check")
        return SourceCheck.objects.filter(Q(answered_by=person_id) | Q(pk__in=given))

    def people(self, thing: SourceCheck) -> set[int]:
        """All who answered it."""
        return {answer.author_id for answer in _answers(thing) if answer.author_id}

    def back(self, viewer: Viewer, thing: SourceCheck) -> tuple[str, str]:
        """To the check."""
        return reverse("resources:check-detail", args=[thing.uuid]), _("Your check")


def _answers(check: SourceCheck) -> QuerySet[CheckAnswer]:
    return check.answers.select_related("author").order_by("created", "id")
