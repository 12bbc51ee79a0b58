"""The only door to a pack, to what is in it, and to the viewer's own tie with it."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.collections.models import Collection, CollectionItem, CollectionMember
from resources.sources.models import Source


def get_collection(viewer: Viewer, uuid: UUID) -> Collection:
    """A pack the viewer may see; else Http404."""
    return get_object_or_404(
        Collection.objects.visible_to(viewer).select_related("keeper", "school_class").prefetch_related("topics"),
        uuid=uuid,
    )


def get_kept_collection(viewer: Viewer, uuid: UUID) -> Collection:
    """A pack the viewer may change; else Http404."""
    return get_object_or_404(
        Collection.objects.kept_by(viewer).select_related("keeper", "school_class").prefetch_related("topics"),
        uuid=uuid,
    )


def get_kept_item(viewer: Viewer, uuid: UUID) -> CollectionItem:
    """A source in a pack the viewer may change, also one that was taken out; else Http404."""
    return get_object_or_404(
        CollectionItem.objects.filter(collection__in=Collection.objects.kept_by(viewer)).select_related(
            "collection", "source"
        ),
        uuid=uuid,
    )


def get_shown_item(viewer: Viewer, uuid: UUID) -> CollectionItem:
    """A source, visible to the viewer, in a pack that the viewer follows now; else Http404.  # SAFETY 41"""
    followed = CollectionMember.objects.of(viewer).current()
    return get_object_or_404(
        CollectionItem.objects.filter(
            removed__isnull=True,
            collection__in=followed.values("collection_id"),
            source__in=Source.objects.visible_to(viewer),
        ).select_related("collection", "source"),
        uuid=uuid,
    )


def get_membership(viewer: Viewer, uuid: UUID) -> CollectionMember:
    """The viewer's own tie with the pack of this uuid, current or ended; else Http404."""
    return get_object_or_404(
        CollectionMember.objects.of(viewer).select_related("collection"), collection__uuid=uuid
    )
