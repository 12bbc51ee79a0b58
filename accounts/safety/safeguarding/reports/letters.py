"""What letters about reports say: that there is something to look at, and never what.  # SAFETY 12, 32"""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from accounts.mail.kinds import Letter
from accounts.mail.models import OutgoingMail
from accounts.safety.safeguarding.reports.models import Report
from accounts.safety.safeguarding.reports.queries import without_reader
from kit.text.directions import isolated


def operator_letter(row: OutgoingMail) -> Letter | None:
    """To whoever runs this plnsite, of a report that nobody at its school may read. None once somebody may."""
    report = without_reader(row.school).filter(uuid=row.facts["report"]).first()
    if report is None:
        return None
    words = {"school": row.school, "report": report.uuid, "is_urgent": report.is_urgent}
    return Letter(
        subject=_("A report at %(school)s has nobody to read it") % {"school": isolated(row.school.name)},
        words=render_to_string("accounts/safety/safeguarding/reports/operator_letter.txt", words),
    )


def urgent_letter(row: OutgoingMail) -> Letter | None:
    """To somebody who reads reports. None once the report was answered, or the account is shut."""
    is_open = Report.objects.filter(uuid=row.facts["report"], closed__isnull=True).exists()
    if not is_open or not row.person.is_active:
        return None
    words = {"name": row.person.name, "address": settings.PUBLIC_ADDRESS}
    return Letter(
        subject=_("Something at plnsite wants your look today"),
        words=render_to_string("accounts/safety/safeguarding/reports/urgent_letter.txt", words),
    )
