"""Reporting a share or a group, and what staff answer.  # SAFETY 9 to 13"""

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.notifications.services import notify, notify_each
from accounts.people.viewer import Viewer
from kit.errors import Refused
from networks.groups.models import Group
from networks.groups.services.groups import end_group_for_good
from networks.sharing.models import Share, ShareReport
from networks.sharing.queries import report_readers


def report_share(*, actor: Viewer, shared: Share, why: str, words: str = "") -> ShareReport:
    """Say that something is wrong with a share. From now on nobody sees it until staff have looked; it is kept.

    Raises Refused when there is nobody at the school who could look at it.
    """
    return _report(actor, shared, why, words)


def report_group(*, actor: Viewer, group: Group, why: str, words: str = "") -> ShareReport:
    """Say that something is wrong with a group: its name, what it says of itself, what happens there. It goes on
    until staff have looked. Until then a second time is once.

    Raises Refused when there is nobody at the school who could look at it.
    """
    return _report(actor, group, why, words)


def look_at_report(*, actor: Viewer, report: ShareReport) -> None:
    """Somebody of staff opens a report: whoever made it sees that, and each look is in the trail."""
    with transaction.atomic():
        ShareReport.objects.filter(pk=report.pk, looked__isnull=True).update(looked=timezone.now())
        _record("look_at_report", actor, report.share or report.group)


def close_report(*, actor: Viewer, report: ShareReport, keep_hidden: bool, outcome: str) -> ShareReport:
    """Decide: a share stays hidden, or comes back; a group ends, or goes on. Whoever reported it is answered."""
    if not outcome.strip():
        raise Refused(_("Write a sentence to whoever reported it."), field="outcome")
    with transaction.atomic():
        if report.share:
            _hold(report.share)
        row = (
            ShareReport.objects.select_for_update(of=("self",))
            .select_related("share__sharer", "group", "reporter")
            .get(pk=report.pk)
        )
        if row.closed:
            raise Refused(_("Somebody has answered this in the meantime."))
        row.closed, row.closed_by, row.outcome = timezone.now(), actor.person, outcome.strip()
        row.kept_hidden = keep_hidden
        row.save(update_fields=["closed", "closed_by", "outcome", "kept_hidden"])
        if row.share:
            _show_or_hide(row.share)
        elif keep_hidden:
            end_group_for_good(actor=actor, group=row.group)
        _record("close_report", actor, row.share or row.group, keep_hidden=keep_hidden)
        notify(
            person=row.reporter,
            school=actor.school,
            key=f"report.{row.uuid}.closed",
            text=_("Your report was answered."),
            address=reverse("networks:share-list"),
            icon="flag",
        )
    return row


def _report(actor: Viewer, about: Share | Group, why: str, words: str) -> ShareReport:
    readers = report_readers(about)
    if not readers:
        raise Refused(_("There is nobody set up to look at this. Please tell a teacher in person."))
    thing = {"share": about} if isinstance(about, Share) else {"group": about}
    try:
        with transaction.atomic():
            if isinstance(about, Share):
                _hold(about)
            report = ShareReport.objects.create(
                school=actor.school, reporter=actor.person, why=why, words=words.strip(), **thing
            )
            if isinstance(about, Share):
                Share.objects.filter(pk=about.pk, held__isnull=True).update(held=timezone.now())
            _record(f"report_{next(iter(thing))}", actor, about, why=why)
            address = reverse("networks:share-report-list")
            notify_each(
                school=actor.school,
                key=f"report.{report.uuid}",
                text=_("Something was reported. Please look at it."),
                addresses=dict.fromkeys(readers, address),
                icon="flag",
            )
            return report
    except IntegrityError:
        return ShareReport.objects.filter(reporter=actor.person, **thing).latest("created")


def _show_or_hide(share: Share) -> None:
    """Hidden as long as one report about it is open, or one was answered so."""
    stays = share.reports.filter(Q(closed__isnull=True) | Q(kept_hidden=True)).exists()
    Share.objects.filter(pk=share.pk).update(held=(share.held or timezone.now()) if stays else None)


def _record(verb: str, actor: Viewer, about: Share | Group, **detail: str | bool) -> None:
    subject = about.sharer if isinstance(about, Share) else None
    record(
        f"networks.sharing.{verb}", school=actor.school, actor=actor.person, subject=subject, thing=about, **detail
    )


def _hold(shared: Share) -> None:
    """No other report about it is made or closed until the transaction ends: they decide together what is seen."""
    Share.objects.select_for_update().get(pk=shared.pk)
