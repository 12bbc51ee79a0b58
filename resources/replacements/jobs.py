"""Telling those who follow a lost source that somebody found it. Safe to run twice: each is told once."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.notifications.services import notify_each
from accounts.people.models import Person
from resources.replacements.models import Replacement


def tell_of_replacements() -> int:
    """Tell of what was found and may be shown by now; how many. The finder is not named.  # SAFETY 22"""
    rows = Replacement.objects.shown().filter(notified_at__isnull=True).select_related("school", "source", "found")
    notified = 0
    for row in rows.order_by("created")[:100]:
        people = (
            Person.objects.in_school(row.school)
            .filter(follows__source=row.source_id, follows__school=row.school_id, follows__ended__isnull=True)
            .exclude(pk=row.found_by_id)
            .distinct()
        )
        here = reverse("resources:replacement-list", args=[row.source.uuid])
        with transaction.atomic():
            notify_each(
                school=row.school,
                key=f"replacement.{row.uuid}",
                text=_("Somebody in your school found where %(title)s may be now.")
                % {"title": row.source.title[:120]},
                addresses=dict.fromkeys(people, here),
                icon="link",
            )
            Replacement.objects.filter(pk=row.pk).update(notified_at=timezone.now())
        notified += 1
    return notified
