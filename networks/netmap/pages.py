"""A map made ready for its page: pictures, legend, list and choices, all computed before the template."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from networks.netmap.picture.drawing import as_markup, draw, draw_kind, kinds_in, use_words
from networks.netmap.picture.layout import TALL, WIDE, lay_out
from networks.netmap.picture.sectors import BY_KIND, BY_TOPIC, divide
from networks.netmap.queries import moments_of
from networks.netmap.shapes import Gap, Map, Tie, kinds


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of the legend."""

    slug: str
    label: str
    picture: SafeString


@dataclass(frozen=True, slots=True)
class Row:
    """One tie in the list: the same facts as in the picture."""

    tie: Tie
    kind: str
    picture: SafeString
    use: str
    topics: str


@dataclass(frozen=True, slots=True)
class Part:
    """One sector in the list."""

    label: str
    rows: tuple[Row, ...]
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A day one can look back at."""

    value: str
    day: date
    current: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn of a map whoever looks at it: its pictures, their legend, and the same in words."""

    pictures: tuple[SafeString, ...]
    legend: tuple[Key, ...]
    words: SafeString


@dataclass(frozen=True, slots=True)
class MapPage:
    """All that the page of a map shows."""

    netmap: Map
    by: str
    drawing: Drawing
    moments: tuple[Moment, ...]
    own: bool

    @property
    def has_asked(self) -> bool:
        """Whether a tie in view still waits for its answer."""
        return any(tie.is_asked for tie in self.netmap.shown)

    @property
    def has_refused(self) -> bool:
        """Whether the school said no to a source in view."""
        return any(tie.is_refused for tie in self.netmap.shown)


def make_page(netmap: Map, *, by: str, today: date, own: bool) -> MapPage:
    """The page of `netmap`, grouped `by` "kind" or "topic". `own`: the viewer looks at their own network."""
    return MapPage(netmap, by, _drawn(netmap, by, get_language()), _moments(netmap, today), own)


@lru_cache(maxsize=64)
def _drawn(netmap: Map, by: str, _language: str) -> Drawing:
    """The drawing of a map. Who looks again (or groups anew, or goes back a day and returns) sees the same: it is
    found by every value that is drawn, so that nobody can be given what their own map does not hold."""
    pictures = tuple(as_markup(draw(netmap, lay_out(netmap, frame, by))) for frame in (WIDE, TALL))
    keys = {slug: as_markup(draw_kind(slug)) for slug in kinds_in(netmap)}
    legend = tuple(Key(slug, _capital(str(kinds()[slug].label)), picture) for slug, picture in keys.items())
    words = render_to_string("networks/netmap/_list.html", {"parts": _parts(netmap, by, keys)})
    return Drawing(pictures, legend, words)


def groupings(by: str, query: str) -> list[dict]:
    """The ways to group, for the segments of the page; `query` is what else the address asks ("&at=...")."""
    labels = ((BY_KIND, _("Who, what, where")), (BY_TOPIC, _("By interest")))
    return [{"label": label, "url": f"?by={name}{query}", "current": name == by} for name, label in labels]


def _parts(netmap: Map, by: str, keys: dict[str, SafeString]) -> tuple[Part, ...]:
    shown = set(netmap.shown)
    return tuple(
        Part(
            sector.label,
            tuple(
                _row(tie, keys[tie.kind])
                for tie in sorted(sector.ties, key=lambda tie: tie.name.casefold())
                if tie in shown
            ),
            sector.gaps,
        )
        for sector in divide(netmap, by)
    )


def _row(tie: Tie, picture: SafeString) -> Row:
    topics = ", ".join(name for _slug, name in tie.topics)
    return Row(tie, _capital(tie.kind_label), picture, use_words(tie), topics)


def _moments(netmap: Map, today: date) -> tuple[Moment, ...]:
    days = moments_of(netmap, today)
    chosen = max((day for day in days if day <= netmap.at), default=days[0])
    return tuple(Moment("" if day == today else day.isoformat(), day, current=day == chosen) for day in days)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
