"""The doors to shares, to what may be shared, and with whom."""

from uuid import UUID

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.people.viewer import Viewer
from networks.sharing.audiences import Recipients, recipients_of
from networks.sharing.models import Share
from resources.feeds.models import Entry
from resources.packs.access import get_pack
from resources.packs.models import Pack
from resources.reading.readings.access import get_entry
from resources.sources.models import Source


def get_thing(viewer: Viewer, what: str, uuid: UUID) -> Entry | Source | Pack:
    """What the viewer wants to share: an "entry", "source" or "pack" that they may read. Raises Http404."""
    if what == "entry":
        return get_entry(viewer, uuid)
    if what == "source":
        return get_object_or_404(Source.objects.readable_by(viewer), uuid=uuid)
    if what == "pack":
        return get_pack(viewer, uuid)
    raise Http404


def get_recipients(viewer: Viewer, audience: str, uuid: UUID) -> Recipients:
    """A class, a group or a person with whom the viewer may share. Raises Http404.  # SAFETY 1"""
    for one in recipients_of(viewer, audience):
        if one.target.uuid == uuid:
            return one
    raise Http404


def get_shown_share(viewer: Viewer, uuid: UUID) -> Share:
    """What somebody else shares with the viewer, also what they hid already. Raises Http404."""
    rows = Share.objects.meant_for(viewer).select_related("entry__feed__source", "source", "pack", "sharer")
    return get_object_or_404(rows, uuid=uuid)


def get_share_to_report(viewer: Viewer, uuid: UUID) -> Share:
    """What somebody else shares with the viewer, or did until lately. Raises Http404.  # SAFETY 9, 13, 40"""
    rows = Share.objects.select_related("entry__feed__source", "source", "pack", "sharer")
    shown, gone = Share.objects.meant_for(viewer), Share.objects.out_of_sight(viewer)
    return get_object_or_404(rows.filter(Q(pk__in=shown.values("pk")) | Q(pk__in=gone.values("pk"))), uuid=uuid)


def get_own_share(viewer: Viewer, uuid: UUID) -> Share:
    """What the viewer shared, also what they took back. Raises Http404."""
    return get_object_or_404(Share.objects.made_by(viewer), uuid=uuid)
