"""What letters about cases say: that something waits to be opened, and never what.  # SAFETY 12, 32"""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from accounts.mail.kinds import Letter
from accounts.mail.models import OutgoingMail
from accounts.safety.safeguarding.cases.models import Case
from kit.text.directions import isolated


def unopened_letter(row: OutgoingMail) -> Letter | None:
    """To somebody who reads it. None once it was opened, or the account is shut."""
    if not _waits(row) or not row.person.is_active:
        return None
    words = {"name": row.person.name, "address": settings.PUBLIC_ADDRESS}
    return Letter(
        subject=_("Nobody has opened something urgent at plnsite"),
        words=render_to_string("accounts/safety/safeguarding/cases/unopened_letter.txt", words),
    )


def operator_letter(row: OutgoingMail) -> Letter | None:
    """To whoever runs this plnsite. None once it was opened."""
    if not _waits(row):
        return None
    words = {"school": row.school, "case": row.facts["case"]}
    return Letter(
        subject=_("Nobody at %(school)s opens an urgent report") % {"school": isolated(row.school.name)},
        words=render_to_string("accounts/safety/safeguarding/cases/operator_letter.txt", words),
    )


def _waits(row: OutgoingMail) -> bool:
    return Case.objects.filter(uuid=row.facts["case"], unopened_since__isnull=False).exists()
