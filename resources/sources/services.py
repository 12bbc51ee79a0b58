"""Bringing a source into a school, and the school's verdict on it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from plnsite.kit.errors import Refused
from resources.sources.models import SchoolSource, Source, Verdict
from resources.sources.tasks import tell_of_verdict


def bring_source(*, actor: Viewer, source: Source) -> SchoolSource:
    """Make the source known to the actor's school; a second time changes nothing.

    What staff bring they have looked at, so it is fine from the start.  # SAFETY 41
    Raises Refused when the school has said no to it.
    """
    judged = {"verdict": Verdict.FINE, "judged_by": actor.person, "judged": timezone.now()}
    with transaction.atomic():
        row, new = SchoolSource.objects.get_or_create(
            school=actor.school,
            source=source,
            defaults={"added_by": actor.person, **(judged if actor.can_vet else {})},
        )
        if new:
            record(
                "resources.sources.bring_source",
                school=actor.school,
                actor=actor.person,
                thing=source,
                address=source.address,
            )
    if row.verdict == Verdict.REFUSED:
        raise Refused(refusal_sentence(row), field="address")
    return row


def judge_source(*, actor: Viewer, source: Source, verdict: str, why: str = "") -> SchoolSource:
    """Give the school's verdict. It counts from this moment; whoever brought or follows the source is told.

    Raises Refused when the actor may not judge, or when the verdict asks for a reason and has none.
    """
    if not actor.can_vet:
        raise Refused(_("Only staff of your school can decide about sources."))
    if verdict in (Verdict.CAUTION, Verdict.REFUSED) and not why.strip():
        raise Refused(_("Say in a sentence why, so that students understand."), field="why")
    with transaction.atomic():
        row = SchoolSource.objects.select_for_update().get(school=actor.school, source=source)
        before = row.verdict
        if (before, row.why) == (verdict, why.strip()):
            return row
        row.verdict, row.why = verdict, why.strip()
        row.judged_by, row.judged = actor.person, timezone.now()
        row.save(update_fields=["verdict", "why", "judged_by", "judged"])
        record(
            "resources.sources.judge_source",
            school=actor.school,
            actor=actor.person,
            subject=row.added_by,
            thing=source,
            reason=row.why[:300],
            verdict=verdict,
            before=before,
        )
        tell_of_verdict.delay_on_commit(row.pk)
    return row


def refusal_sentence(row: SchoolSource) -> str:
    """Why a source is not for use here, as one says it to a student."""
    if row.why:
        return _("Your school decided not to use this source: %(why)s") % {"why": row.why}
    return _("Your school decided not to use this source.")
