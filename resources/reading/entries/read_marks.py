"""When an entry counts as read: a text when it is opened, a sound when it was heard, a video when it is played."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from resources.reading.entries.players import EntryPlayer
from resources.reading.playback.queries import Playback


@dataclass(frozen=True, slots=True)
class ReadMark:
    """What marks an entry as read by itself, a trigger of htmx; and what the button says that does it."""

    trigger: str
    label: str


def read_mark_of(playback: Playback | None, watch: EntryPlayer, *, playing: bool) -> ReadMark:
    """The mark of an entry's page; `playing` when its video is there at once."""
    if playback:
        return ReadMark("audio:ended from:body", _("I have heard this"))
    if watch.player:
        return ReadMark("load" if playing else "player:shown from:body", _("I have watched this"))
    return ReadMark("load", _("I have read this"))
