"""What is in a list, before anything comes in: new, known, refused, or no address at all."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from accounts.people.viewer import Viewer
from accounts.schools.models import School
from kit.addresses import BadAddress
from resources.feeds.models import Feed
from resources.follows.models import Follow
from resources.import_export.documents import Outline
from resources.import_export.models import ImportLine
from resources.providers.recognising import read_address
from resources.sources.models import SchoolSource, Source, SourceKind, Verdict
from resources.sources.rules import refusing_rules
from resources.sources.services import refusal_sentence, rule_sentence

State = ImportLine.State


@dataclass(frozen=True, slots=True)
class Sorted:
    """The lines of a list (not saved), each address once, and how many stood there twice."""

    lines: list[ImportLine]
    doubles: int


def sort_outlines(viewer: Viewer, outlines: list[Outline]) -> Sorted:
    """Make a line of each outline and say how it stands with the viewer. Five queries, however many there are."""
    lines: dict[str, ImportLine] = {}
    for outline in outlines:
        line = _line(outline)
        # The same site with and without the s is one; the first folder it lay in counts, and the first note.
        first = lines.setdefault(line.address.removeprefix("https://").removeprefix("http://"), line)
        for fact in ("path", "note", "tags"):
            setattr(first, fact, getattr(first, fact) or getattr(line, fact))
    for position, line in enumerate(lines.values()):
        line.position = position
    _compare(viewer, [line for line in lines.values() if line.state == State.NEW])
    return Sorted(list(lines.values()), len(outlines) - len(lines))


def _line(outline: Outline) -> ImportLine:
    line = ImportLine(
        address=outline.address[:2000],
        title=outline.title,
        site_address=outline.site_address[:2000],
        path=list(outline.path),
        is_feed=outline.is_feed,
        note=outline.note,
        tags=list(outline.tags),
    )
    try:
        address = read_address(outline.address)
        line.address, line.host = str(address), address.host
    except BadAddress:
        line.state = State.NO_ADDRESS
    return line


def _compare(viewer: Viewer, lines: list[ImportLine]) -> None:
    """Mark what the viewer follows already and what the school refused."""
    sources = sources_at(viewer.school, {line.address for line in lines})
    known = set(sources.values())
    followed = set(
        Follow.objects.of(viewer).current().filter(source__in=known).values_list("source_id", flat=True)
    )
    refused = {
        row.source_id: row
        for row in SchoolSource.objects.filter(
            school=viewer.school, source__in=known, verdict=Verdict.REFUSED
        ).select_related("rule")
    }
    rules = refusing_rules(viewer.school, [line.address for line in lines])
    for line in lines:
        source = sources.get(line.address)
        if source in refused and not viewer.is_staff:
            line.state, line.said = State.REFUSED, refusal_sentence(refused[source])[:500]
        elif source in followed:
            line.state = State.ALREADY
        elif source is None and (rule := rules.get(line.address)):
            line.state, line.said = State.REFUSED, rule_sentence(rule)[:500]


def sources_at(school: School, addresses: set[str]) -> dict[str, int]:
    """The sources at these addresses, by their feed's or their own: {address: row number}. Two queries.

    What another school itself offers is not there, whoever came by its address.  # SAFETY 40
    """
    here = SchoolSource.objects.filter(school=school, source=OuterRef("pk"))
    at = Source.objects.filter(~Q(kind=SourceKind.SCHOOL) | Exists(here), address__in=addresses)
    found = dict(at.values_list("address", "pk"))
    return found | dict(Feed.objects.filter(address__in=addresses).values_list("address", "source_id"))
