"""Telling people that the last day of a shelf is over, once."""

from datetime import datetime, timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.notifications.services import notify
from kit.text.directions import isolated
from resources.follows.folders.models import Folder

AT_MOST = 2_000


def tell_of_ended_folders(now: datetime | None = None) -> int:
    """Tell the owners of shelves whose last day is over by their school's clocks, outside its quiet hours; gives
    the number notified. Whatever stands on such a shelf is out of Today without this."""
    now = now or timezone.now()
    notified = 0
    over_somewhere = (now + timedelta(hours=14)).date()  # the earliest clock on earth
    ids = list(
        Folder.objects.filter(notified_at__isnull=True, until__lt=over_somewhere)
        .order_by("until", "pk")
        .values_list("pk", flat=True)[:AT_MOST]
    )
    for pk in ids:
        with transaction.atomic():
            folder = (
                Folder.objects.select_for_update(of=("self",), skip_locked=True)
                .select_related("school", "person")
                .filter(pk=pk, notified_at__isnull=True, until__isnull=False)
                .first()
            )
            if folder is None:
                continue
            local = folder.school.local(now)
            if folder.until >= local.date() or folder.school.is_quiet(local.time()):
                continue
            folder.notified_at = now
            folder.save(update_fields=["notified_at"])
            notify(
                person=folder.person,
                school=folder.school,
                key=f"folder.{folder.uuid}.{folder.until}",
                text=_("The time of your shelf “%(name)s” is over. Do you want to keep it?")
                % {"name": isolated(folder.name)},
                address=reverse("resources:folder-edit", args=[folder.uuid]),
                icon="pack",
            )
            notified += 1
    return notified
