"""What the pages of bringing along show, and what one takes along."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count, Prefetch, QuerySet

from accounts.people.viewer import Viewer
from resources.follows.queries import current_follows
from resources.import_export.documents import Outline
from resources.import_export.models import CAME_IN, ImportLine, ImportRun, folder_name

State = ImportLine.State
# The order in which a report tells: what came, what waits, what did not.
_ORDER = (
    State.FAILED,
    State.FOLLOWED,
    State.FOR_SCHOOL,
    State.KEPT_AS_LINK,
    State.ALREADY,
    State.REFUSED,
    State.NO_ADDRESS,
    State.LEFT_OUT,
    State.TAKEN_BACK,
)


_AT_A_GLANCE = 8  # lines


@dataclass(frozen=True, slots=True)
class Heap:
    """Some lines under one heading. `is_open`: shown without being asked for; `failed`: to be tried again."""

    title: str
    lines: list[ImportLine]
    is_open: bool = False
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is."""

    done: int
    total: int
    came: int

    @property
    def left(self) -> int:
        """What still waits."""
        return self.total - self.done


def past_runs(viewer: Viewer) -> QuerySet[ImportRun]:
    """The viewer's lists of late, the newest first."""
    return ImportRun.objects.of(viewer).order_by("-created", "-id")[:5]


def new_by_folder(run: ImportRun) -> list[Heap]:
    """The new lines of a run by the folder they lie in, in the order of the file. One query."""
    lines = run.lines.filter(state=State.NEW).order_by("path", "position")
    heaps = [Heap(" / ".join(path), list(group), True) for path, group in groupby(lines, lambda line: line.path)]
    return sorted(heaps, key=lambda heap: heap.lines[0].position)


def by_state(run: ImportRun) -> list[Heap]:
    """All other lines of a run by what became of them. One query."""
    found: dict[str, list[ImportLine]] = {}
    lines = run.lines.exclude(state__in=[State.NEW, State.WAITING]).select_related("follow__source")
    for line in lines.order_by("position"):
        found.setdefault(line.state, []).append(line)
    told = [state for state in _ORDER if state in found]
    return [_heap(state, found[state]) for state in told]


def _heap(state: State, lines: list[ImportLine]) -> Heap:
    failed = state == State.FAILED
    return Heap(str(state.label), lines, failed and len(lines) <= _AT_A_GLANCE, failed)


def progress_of(run: ImportRun) -> Progress:
    """How many of the chosen lines are settled. One query."""
    rows = run.lines.exclude(state__in=[State.NEW, State.LEFT_OUT, State.NO_ADDRESS])
    counts = Counter(dict(rows.values_list("state").annotate(Count("pk")).order_by()))
    total = sum(counts.values())
    return Progress(total - counts[State.WAITING], total, sum(counts[state] for state in CAME_IN))


def outlines_of(viewer: Viewer) -> list[Outline]:
    """What the viewer follows and may see, as outlines: by name, each in the folder of its shelf. What was brought
    along goes out under the name and in the folders it came in, unless it stands on another shelf by now. Four
    queries, however much it is.  # SAFETY 39"""
    brought = ImportLine.objects.filter(run__in=ImportRun.objects.of(viewer)).order_by("run__created", "position")
    follows = (
        current_follows(viewer)
        .select_related("source__feed", "folder")
        .prefetch_related(Prefetch("import_lines", queryset=brought, to_attr="brought"))
    )
    outlines = [_outline(follow) for follow in follows]
    return sorted(outlines, key=lambda outline: (outline.path, outline.title.casefold(), outline.address))


def _outline(follow) -> Outline:
    line = follow.brought[-1] if follow.brought else None
    source, feed = follow.source, getattr(follow.source, "feed", None)
    return Outline(
        address=feed.address if feed else source.address,
        title=(line and line.title) or source.title,
        site_address=source.address if feed and source.address != feed.address else "",
        path=_path(follow, line),
        is_feed=feed is not None,
    )


def _path(follow, line: ImportLine | None) -> tuple[str, ...]:
    came_in = line.path if line else []
    if follow.folder is None or folder_name(came_in).lower() == follow.folder.name.lower():
        return tuple(came_in)
    return (follow.folder.name,)
