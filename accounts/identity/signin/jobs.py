"""Sessions that are over are deleted."""

import time

from django.contrib.sessions.models import Session
from django.utils import timezone

from kit.web.throttling import give_way

SLICE = 500  # rows that one statement deletes


def clear_expired_sessions() -> None:
    """Delete sessions that ran out, a few at a time; pages that are being made come first.  # SAFETY 34"""
    old = Session.objects.filter(expire_date__lt=timezone.now())
    gone = SLICE
    while gone == SLICE:
        began = time.monotonic()
        gone = Session.objects.filter(pk__in=list(old.values_list("pk", flat=True)[:SLICE])).delete()[0]
        give_way(time.monotonic() - began)
