"""Sending letters, and forgetting those that are long gone."""

import logging
from datetime import timedelta
from email.utils import parseaddr
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from accounts.mail.kinds import mail_kinds
from accounts.mail.models import OutgoingMail

A_TURN = 200  # letters that one task sends
A_SLICE = 500  # rows that one statement deletes
KEPT = timedelta(days=30)
log = logging.getLogger(__name__)


def send_due_mail() -> None:
    """Send what is due. Two workers never take the same letter; one that dies over a letter leaves it for the
    next, which sends it under the same Message-ID."""
    for _number in range(A_TURN):
        if not _send_next():
            return


def forget_old_mail() -> None:
    """Letters that went out, or were given up, a month ago are deleted.  # SAFETY 34"""
    old = OutgoingMail.objects.over(timezone.now() - KEPT)
    while OutgoingMail.objects.filter(pk__in=old.values("pk")[:A_SLICE]).delete()[0]:
        pass


def _send_next() -> bool:
    now = timezone.now()
    with transaction.atomic():
        waiting = OutgoingMail.objects.due(now).select_related("school", "person").order_by("due", "id")
        row = waiting.select_for_update(skip_locked=True, of=("self",)).first()
        if row is None:
            return False
        try:
            with transaction.atomic():
                _send(row)
            row.sent = timezone.now()
        except (OSError, SMTPException) as trouble:
            log.warning("Letter %s did not go out: %s", row.uuid, type(trouble).__name__)
            row.put_off(now)
        except Exception:  # whatever is wrong with one letter, those behind it go out
            log.exception("Letter %s could not be written", row.uuid)
            row.put_off(now)
        row.save(update_fields=["sent", "due", "tries", "given_up"])
    return True


def _send(row: OutgoingMail) -> None:
    letter = mail_kinds[row.kind].write(row)
    if letter is None:
        return
    host = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    EmailMessage(
        subject=" ".join(letter.subject.split()),
        body=letter.words,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[row.email],
        headers={"Message-ID": f"<{row.uuid}@{host}>"},
    ).send()
