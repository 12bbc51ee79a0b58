"""The only door to a pack, to what is in it, and to the viewer's own tie with it."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from resources.packs.models import Pack, PackItem, PackMember
from resources.sources.models import Source


def get_pack(viewer: Viewer, uuid: UUID) -> Pack:
    """A pack the viewer may see; else Http404."""
    return get_object_or_404(
        Pack.objects.visible_to(viewer).select_related("keeper", "school_class").prefetch_related("topics"),
        uuid=uuid,
    )


def get_kept_pack(viewer: Viewer, uuid: UUID) -> Pack:
    """A pack the viewer may change; else Http404."""
    return get_object_or_404(
        Pack.objects.kept_by(viewer).select_related("keeper", "school_class").prefetch_related("topics"),
        uuid=uuid,
    )


def get_kept_item(viewer: Viewer, uuid: UUID) -> PackItem:
    """A source in a pack the viewer may change, also one that was taken out; else Http404."""
    return get_object_or_404(
        PackItem.objects.filter(pack__in=Pack.objects.kept_by(viewer)).select_related("pack", "source"),
        uuid=uuid,
    )


def get_shown_item(viewer: Viewer, uuid: UUID) -> PackItem:
    """A source, visible to the viewer, in a pack that the viewer follows now; else Http404.  # SAFETY 41"""
    followed = PackMember.objects.of(viewer).current()
    return get_object_or_404(
        PackItem.objects.filter(
            removed__isnull=True,
            pack__in=followed.values("pack_id"),
            source__in=Source.objects.visible_to(viewer),
        ).select_related("pack", "source"),
        uuid=uuid,
    )


def get_membership(viewer: Viewer, uuid: UUID) -> PackMember:
    """The viewer's own tie with the pack of this uuid, current or ended; else Http404."""
    return get_object_or_404(PackMember.objects.of(viewer).select_related("pack"), pack__uuid=uuid)
