"""Bringing what changed in packs to those who follow them. Safe to run twice and to kill: state is on rows."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.notifications.services import notify_each
from accounts.people.viewer import Viewer, viewers_at
from resources.collections.models import Collection, CollectionMember
from resources.collections.syncing import sync_members

AT_MOST = 400
AT_ONCE = 100


def deliver_changes(at_most: int = AT_MOST) -> int:
    """Bring followers of changed packs up to date, some at once and one commit each time; return how many were,
    which is `at_most` when there may be more.

    A pack that is no draft and not put away; a change of a pack that is waits until it is back on show.
    """
    brought = 0
    waiting = Collection.objects.undelivered().filter(published__isnull=False, archived__isnull=True)
    for collection in waiting.select_related("school").order_by("changed"):
        until = collection.changed
        behind = CollectionMember.objects.current().filter(collection=collection, synced__lt=until)
        while brought < at_most and (
            some := _bring_to_some(behind, collection, until, min(AT_ONCE, at_most - brought))
        ):
            brought += some
        if not behind.exists():
            Collection.objects.filter(pk=collection.pk, delivered__lt=until).update(delivered=until)
    return brought


@transaction.atomic
def _bring_to_some(behind, collection: Collection, until, at_most: int) -> int:
    rows = behind.select_for_update(skip_locked=True, of=["self"]).select_related("person").order_by("pk")
    members = list(rows[:at_most])
    # Whoever has left the school gets nothing more from it.  # SAFETY 40
    viewers = viewers_at(collection.school, [member.person for member in members])
    here = {member: viewers[member.person_id] for member in members if member.person_id in viewers}
    if changed := sync_members(collection, here):
        _tell([here[member] for member in changed], collection)
    CollectionMember.objects.filter(pk__in=[member.pk for member in members]).update(synced=until)
    return len(members)


def _tell(viewers: list[Viewer], collection: Collection) -> None:
    """At most once a day for each pack.  # SAFETY 25"""
    address = reverse("resources:collection-detail", args=[collection.uuid])
    notify_each(
        school=collection.school,
        key=f"pack.{collection.uuid}.{collection.school.today():%Y%m%d}",
        text=_("The pack “%(title)s” has changed. See what is in it now.") % {"title": collection.title},
        addresses={viewer.person: address for viewer in viewers},
        icon="collection",
    )
