"""How long one look at an address may take, all its questions together."""

from time import monotonic

from kit.fetch import Limits

_MEGA = 1024 * 1024


class Clock:
    """What is left of the time one look may take."""

    def __init__(self, seconds: float):
        self._end = monotonic() + seconds

    def limits(self) -> Limits:
        """The limits of the next question: what is left, for all of it."""
        left = max(0.2, self._end - monotonic())
        return Limits(total_seconds=left, head_seconds=left, wire_bytes=5 * _MEGA, body_bytes=8 * _MEGA)

    @property
    def is_up(self) -> bool:
        """Whether there is no time for another question."""
        return monotonic() > self._end - 0.3
