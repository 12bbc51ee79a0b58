"""Reporting a share, and what staff answer.  # SAFETY 9 to 13"""

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.notifications.services import notify, notify_each
from accounts.people.viewer import Viewer
from networks.sharing.models import Share, ShareReport
from networks.sharing.queries import report_readers
from plnsite.kit.errors import Refused


def report_share(*, actor: Viewer, shared: Share, why: str, words: str = "") -> ShareReport:
    """Say that something is wrong with a share. From now on nobody sees it until staff have looked; it is kept.

    Raises Refused when there is nobody at the school who could look at it.
    """
    readers = report_readers(shared)
    if not readers:
        raise Refused(_("There is nobody set up to look at this. Please tell a teacher in person."))
    try:
        with transaction.atomic():
            _hold(shared)
            report = ShareReport.objects.create(
                school=actor.school, share=shared, reporter=actor.person, why=why, words=words.strip()
            )
            Share.objects.filter(pk=shared.pk, held__isnull=True).update(held=timezone.now())
            record(
                "networks.sharing.report_share",
                school=actor.school,
                actor=actor.person,
                subject=shared.sharer,
                thing=shared,
                why=why,
            )
            address = reverse("networks:share-report-list")
            notify_each(
                school=actor.school,
                key=f"report.{report.uuid}",
                text=_("Something shared was reported. Please look at it."),
                addresses=dict.fromkeys(readers, address),
                icon="flag",
            )
            return report
    except IntegrityError:
        return ShareReport.objects.get(share=shared, reporter=actor.person)


def look_at_report(*, actor: Viewer, report: ShareReport) -> None:
    """Somebody of staff opens a report: whoever made it sees that, and each look is in the trail."""
    with transaction.atomic():
        ShareReport.objects.filter(pk=report.pk, looked__isnull=True).update(looked=timezone.now())
        record(
            "networks.sharing.look_at_report",
            school=actor.school,
            actor=actor.person,
            subject=report.share.sharer,
            thing=report.share,
        )


def close_report(*, actor: Viewer, report: ShareReport, keep_hidden: bool, outcome: str) -> ShareReport:
    """Decide: it stays hidden, or comes back; and answer whoever reported it in a sentence."""
    if not outcome.strip():
        raise Refused(_("Write a sentence to whoever reported it."), field="outcome")
    with transaction.atomic():
        _hold(report.share)
        row = (
            ShareReport.objects.select_for_update(of=("self",))
            .select_related("share", "reporter")
            .get(pk=report.pk)
        )
        if row.closed:
            raise Refused(_("Somebody has answered this in the meantime."))
        row.closed, row.closed_by, row.outcome = timezone.now(), actor.person, outcome.strip()
        row.save(update_fields=["closed", "closed_by", "outcome"])
        open_still = row.share.reports.filter(closed__isnull=True).exists()
        stays = keep_hidden or open_still or row.share.reports.filter(kept_hidden=True).exists()
        row.kept_hidden = keep_hidden
        row.save(update_fields=["kept_hidden"])
        Share.objects.filter(pk=row.share_id).update(held=(row.share.held or timezone.now()) if stays else None)
        record(
            "networks.sharing.close_report",
            school=actor.school,
            actor=actor.person,
            subject=row.share.sharer,
            thing=row.share,
            keep_hidden=keep_hidden,
        )
        notify(
            person=row.reporter,
            school=actor.school,
            key=f"report.{row.uuid}.closed",
            text=_("Your report was answered."),
            address=reverse("networks:share-list"),
            icon="flag",
        )
    return row


def _hold(shared: Share) -> None:
    """No other report about it is made or closed until the transaction ends: they decide together what is seen."""
    Share.objects.select_for_update().get(pk=shared.pk)
