"""How many letters went where lately."""

from datetime import timedelta

from django.utils import timezone

from accounts.mail.models import OutgoingMail


def letters_lately(within: timedelta, **which: object) -> int:
    """How many letters were written within a time: `email=…`, `kind__in=…`, `facts__sender=…`, `school=…`."""
    return OutgoingMail.objects.filter(created__gt=timezone.now() - within, **which).count()
