"""Bringing what changed in packs to those who follow them. Safe to run twice and to kill: state is on rows."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.notifications.services import notify
from accounts.people.viewer import Viewer, viewer_of
from resources.collections.following import sync_member
from resources.collections.models import Collection, CollectionMember

AT_MOST = 200


def deliver_changes(at_most: int = AT_MOST) -> int:
    """Bring followers of changed packs up to date, one commit each; return how many were, which is `at_most` when
    there may be more.

    A pack that is no draft and not put away; a change of a pack that is waits until it is back on show.
    """
    brought = 0
    waiting = Collection.objects.undelivered().filter(published__isnull=False, archived__isnull=True)
    for collection in waiting.select_related("school").order_by("changed"):
        until = collection.changed
        behind = CollectionMember.objects.current().filter(collection=collection, synced__lt=until)
        while brought < at_most and _bring_to_one(behind, collection, until):
            brought += 1
        if not behind.exists():
            Collection.objects.filter(pk=collection.pk, delivered__lt=until).update(delivered=until)
    return brought


@transaction.atomic
def _bring_to_one(behind, collection: Collection, until) -> bool:
    member = behind.select_for_update(skip_locked=True, of=["self"]).select_related("person").first()
    if member is None:
        return False
    viewer = viewer_of(member.person, collection.school.uuid)
    # Whoever has left the school gets nothing more from it.  # SAFETY 40
    if viewer is not None and viewer.school.pk == collection.school_id and sync_member(viewer, member):
        _tell(viewer, collection)
    member.synced = until
    member.save(update_fields=["synced"])
    return True


def _tell(viewer: Viewer, collection: Collection) -> None:
    """At most once a day for each pack.  # SAFETY 25"""
    notify(
        person=viewer.person,
        school=viewer.school,
        key=f"pack.{collection.uuid}.{viewer.school.today():%Y%m%d}",
        text=_("The pack “%(title)s” has changed. See what is in it now.") % {"title": collection.title},
        address=reverse("resources:collection-detail", args=[collection.uuid]),
        icon="collection",
    )
