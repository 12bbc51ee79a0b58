"""Bringing what changed in packs to those who follow them. Safe to run twice and to kill: state is on rows."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.notifications.services import notify_each
from accounts.people.queries import viewers_at
from accounts.people.viewer import Viewer
from resources.packs.models import Pack, PackMember
from resources.packs.syncing import sync_members

AT_MOST = 400
AT_ONCE = 100


def deliver_changes(at_most: int = AT_MOST) -> int:
    """Bring followers of changed packs up to date, some at once and one commit each time; return how many were,
    which is `at_most` when there may be more.

    A pack that is no draft and not put away; a change of a pack that is waits until it is back on show.
    """
    brought = 0
    waiting = Pack.objects.undelivered().filter(published__isnull=False, archived__isnull=True)
    for pack in waiting.select_related("school").order_by("changed"):
        until = pack.changed
        behind = PackMember.objects.current().filter(pack=pack, synced__lt=until)
        while brought < at_most and (some := _bring_to_some(behind, pack, until, min(AT_ONCE, at_most - brought))):
            brought += some
        if not behind.exists():
            Pack.objects.filter(pk=pack.pk, delivered__lt=until).update(delivered=until)
    return brought


@transaction.atomic
def _bring_to_some(behind, pack: Pack, until, at_most: int) -> int:
    rows = behind.select_for_update(skip_locked=True, of=["self"]).select_related("person").order_by("pk")
    members = list(rows[:at_most])
    # Whoever has left the school gets nothing more from it.  # SAFETY 40
    viewers = viewers_at(pack.school, [member.person for member in members])
    here = {member: viewers[member.person_id] for member in members if member.person_id in viewers}
    if changed := sync_members(pack, here):
        _tell([here[member] for member in changed], pack)
    PackMember.objects.filter(pk__in=[member.pk for member in members]).update(synced=until)
    return len(members)


def _tell(viewers: list[Viewer], pack: Pack) -> None:
    """At most once a day for each pack.  # SAFETY 25"""
    address = reverse("resources:pack-detail", args=[pack.uuid])
    notify_each(
        school=pack.school,
        key=f"pack.{pack.uuid}.{pack.school.today():%Y%m%d}",
        text=_("The pack “%(title)s” has changed. See what is in it now.") % {"title": pack.title},
        addresses={viewer.person: address for viewer in viewers},
        icon="pack",
    )
