"""Sentences that go out when somebody asked staff to look at a source, and when staff have answered."""

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.notifications.services import notify
from accounts.people.models import Membership, Person
from accounts.people.viewer import Viewer
from resources.sources.models import Verdict
from resources.vetting.models import Appeal, Judgement, SourceReport


def tell_appellants(said: Judgement) -> None:
    """Tell each student whose appeal this judgement answers."""
    for row in said.appeals.select_related("person", "school"):
        heard = row.outcome == Appeal.Outcome.HEARD
        sentence = _("You asked about %(title)s: it may be used now.")
        if not heard:
            sentence = _("You asked about %(title)s: it stays not for use. See why.")
        _tell(said, row, sentence)


def tell_heard(appeal: Appeal) -> None:
    """Tell a student that a rule was changed, so that what they appealed for may be used."""
    source = appeal.school_source.source
    notify(
        person=appeal.person,
        school=appeal.school,
        key=f"asked.{appeal.uuid}.rule",
        text=_("You asked about %(title)s: it may be used now.") % {"title": source.title[:100]},
        address=reverse("resources:source-detail", args=[source.uuid]),
        icon="verdict",
        changed=source,
    )


def tell_reporters(said: Judgement) -> None:
    """Tell each person whose report this judgement closes, with the words of staff.  # SAFETY 11"""
    for row in said.reports.select_related("person", "school"):
        if row.answer:
            sentence = _("You reported %(title)s. Staff say: ") + row.answer.replace("%", "%%")
        else:
            verdict = str(Verdict(said.verdict).label)
            sentence = _("You reported %(title)s. Staff looked at it: ") + verdict.replace("%", "%%")
        _tell(said, row, sentence)


def tell_leads(actor: Viewer, report: SourceReport) -> None:
    """Tell the school's safeguarding lead and the deputy of a report, at once."""
    here = Membership.objects.filter(school=actor.school)
    leads = here.leads() | here.deputies()
    source = report.school_source.source
    for person in Person.objects.filter(pk__in=leads.values("person_id"), is_active=True):
        notify(
            person=person,
            school=actor.school,
            key=f"report.{report.uuid}",
            text=_("Somebody says that %(title)s could hurt or frighten. Please look at once.")
            % {"title": source.title[:100]},
            address=reverse("resources:source-judge", args=[source.uuid]),
            icon="flag",
            changed=source,
        )


def _tell(said: Judgement, row: Appeal | SourceReport, sentence: str) -> None:
    source = said.school_source.source
    # Where a reporter may not see the source any more, the notices are the place to read of it.
    gone = isinstance(row, SourceReport) and said.verdict == Verdict.REFUSED
    address = reverse("resources:source-list") if gone else reverse("resources:source-detail", args=[source.uuid])
    notify(
        person=row.person,
        school=row.school,
        key=f"asked.{row.uuid}.{said.uuid}",
        text=sentence % {"title": source.title[:100]},
        address=address,
        icon="verdict",
        changed=source,
    )
