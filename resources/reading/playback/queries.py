"""What the player of an episode shows to one person."""

from dataclasses import dataclass

from accounts.people.viewer import Viewer
from resources.feeds.models import Entry
from resources.reading.playback.chapters import Chapter, listed_chapters
from resources.reading.playback.models import PlaybackPosition


@dataclass(frozen=True, slots=True)
class Playback:
    """`start` is where to go on, in seconds; `speed` in percent. `chapters` is None while nobody has fetched them.
    `src` is the sound from `start` on, for a browser without JavaScript too."""

    src: str
    start: int
    speed: int
    chapters: list[Chapter] | None
    transcript: str

    @property
    def waits(self) -> bool:
        """Whether chapters are on their way."""
        return self.chapters is None


def playback_of(viewer: Viewer, entry: Entry, *, at: str = "") -> Playback | None:
    """The player of an entry for the viewer; None when it has no sound. One query.

    `at` is a position in seconds that the viewer asked for; without one it goes on where they left off.
    """
    if not entry.audio_address:
        return None
    mine = PlaybackPosition.objects.filter(person=viewer.person, school=viewer.school, entry=entry)
    position = mine.first() or PlaybackPosition()
    start = int(at) if at.isascii() and at.isdigit() and len(at) < 7 else position.seconds
    chapters = listed_chapters(entry)
    src = f"{entry.audio_address.partition('#')[0]}#t={start}" if start else entry.audio_address
    return Playback(src, start, position.speed, chapters, entry.transcript_address)
