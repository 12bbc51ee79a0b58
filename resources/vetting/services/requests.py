"""Asking staff to look at a source again: an appeal against a no, and a report."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.safety.screening.words import screen_words
from kit.errors import Refused
from resources.sources.models import SchoolSource, Verdict
from resources.vetting.models import Appeal, SourceReport
from resources.vetting.telling import tell_leads


def appeal_refusal(*, actor: Viewer, row: SchoolSource, text: str) -> Appeal:
    """Ask staff to think again about a refused source, saying why. A second press gives the same appeal.

    Raises Refused without words, with contact details, when it is not refused, or after an answer to this refusal.
    """
    words = text.strip()
    if not words:
        raise Refused(_("Say in a sentence or two why."), field="text")
    screen_words(actor.school, writer=actor, text=words)
    with transaction.atomic():
        row = SchoolSource.objects.select_for_update().get(pk=row.pk, school=actor.school)
        if row.verdict != Verdict.REFUSED:
            raise Refused(_("It may be used already."))
        mine = Appeal.objects.filter(school_source=row, person=actor.person)
        if open_one := mine.filter(answered__isnull=True).first():
            return open_one
        if row.judged and mine.filter(answered__gte=row.judged, outcome=Appeal.Outcome.KEPT).exists():
            raise Refused(_("Staff have answered you. If there is something new, talk to them."))
        made = Appeal.objects.create(school=actor.school, school_source=row, person=actor.person, text=words)
        _ask_again(row)
    return made


def report_source(*, actor: Viewer, row: SchoolSource, reason: str) -> SourceReport:
    """Tell staff that something is wrong with a source. A second press changes nothing.

    What could hurt somebody goes to the safeguarding leads at once.  # SAFETY 12
    Raises Refused for a reason that there is not.
    """
    if reason not in SourceReport.Reason.values:
        raise Refused(_("Choose what is wrong."), field="reason")
    try:
        with transaction.atomic():
            # Held: staff who judge it just now find the report, or it finds their answer given.
            SchoolSource.objects.select_for_update().get(pk=row.pk)
            made = SourceReport.objects.create(
                school=actor.school, school_source=row, person=actor.person, reason=reason
            )
            _ask_again(row)
            if reason == SourceReport.Reason.HARM:
                tell_leads(actor, made)
    except IntegrityError:  # still open from before
        made = SourceReport.objects.get(school_source=row, person=actor.person, answered__isnull=True)
    return made


def _ask_again(row: SchoolSource) -> None:
    SchoolSource.objects.filter(pk=row.pk, review_requested_at__isnull=True).update(
        review_requested_at=timezone.now()
    )
