"""The lists whose queries are counted, and how to fill each."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.house import fill
from tests.house.addresses import both, of
from tests.house.network_addresses import shared
from tests.world import World


@dataclass(frozen=True)
class List:
    """`fill(world, start, end)` adds rows; `most` is the list's limit of queries."""

    name: str
    who: str
    fill: Callable[[World, int, int], None]
    parts: Callable[[World], dict] = field(default=lambda world: {})
    query: str = ""
    most: int = 20


CLASS = of("cast.class_8b")

LISTS: list[List] = [
    # first pages
    List("pages:home", "mia", fill.everything, most=7),
    List("pages:home", "adler", fill.everything),
    List("pages:home", "lena", fill.everything),
    List("pages:home", "carl", fill.everything),
    List("pages:home", "ada", fill.everything),
    List("pages:class-dashboard", "adler", fill.everything, CLASS),
    List("pages:student-overview", "adler", fill.everything, both("cast.class_8b", "uuid", "cast.mia", "student")),
    List("pages:search", "mia", fill.sources, query="q=rockpool"),
    List("pages:search", "mia", fill.entries, query="q=crabs"),
    List("pages:search", "mia", fill.classmates, query="q=pupil", most=7),
    List("pages:search", "mia", fill.groups, query="q=club", most=7),
    List("pages:school-detail", "ada", fill.everything),
    List("pages:welcome-interests", "mia", fill.topics),
    # accounts
    List("accounts:person-list", "ada", fill.classmates),
    List("accounts:person-edit", "lena", fill.topics),
    List("accounts:person-detail", "noah", fill.everything, of("cast.mia")),
    List("accounts:person-detail", "mia", fill.topics, of("cast.lena")),
    List("accounts:person-manage", "ada", fill.classes, of("cast.mia")),
    List("accounts:class-list", "mia", fill.classes),
    List("accounts:class-list", "adler", fill.classes),
    List("accounts:class-list", "ada", fill.classes),
    List("accounts:class-detail", "mia", fill.classmates, CLASS),
    List("accounts:class-detail", "adler", fill.classmates, CLASS),
    List("accounts:class-detail", "adler", fill.classes, CLASS),
    List("accounts:class-people", "adler", fill.classmates, CLASS),
    List("accounts:signin-card-list", "adler", fill.classmates, CLASS),
    List("accounts:interest-list", "mia", fill.topics),
    List("accounts:topic-list", "ada", fill.topics),
    List("accounts:notification-list", "mia", fill.notices),
    List("accounts:audit-list", "ada", fill.trail),
    # resources
    List("resources:source-list", "mia", fill.sources),
    List("resources:source-list", "mia", fill.sources, query="by=topic"),
    List("resources:source-list", "mia", fill.sources, query="show=school"),
    List("resources:source-list", "lena", fill.sources, query="show=school"),
    List("resources:source-detail", "mia", fill.entries, of("source")),
    List("resources:source-list", "mia", fill.refusals),
    List("resources:vetting-list", "lena", fill.sources),
    List("resources:vetting-list", "lena", fill.refusals, query="show=appeals"),
    List("resources:vetting-list", "lena", fill.claims, query="show=others"),
    List("resources:vetting-list", "adler", fill.claims, query="show=mine"),
    List("resources:domain-list", "lena", fill.rules),
    List("resources:source-judge", "lena", fill.everything, of("source")),
    List("resources:feed-overview", "ada", fill.sources),
    List("resources:entry-list", "mia", fill.sources),
    List("resources:entry-list", "mia", fill.entries),
    List("resources:saved-list", "mia", fill.sources),
    List("resources:folder-list", "mia", fill.sources),
    List("resources:folder-make", "mia", fill.sources),
    List("resources:note-list", "mia", fill.sources),
    List("resources:entry-detail", "mia", fill.highlights, of("entry")),
    List("resources:import-detail", "mia", fill.import_lines, of("import_run")),
    List("resources:opml-download", "mia", fill.sources),
    List("resources:check-list", "adler", fill.sources),
    List("resources:check-edit", "noah", fill.checks, of("source"), query="step=investigate"),
    List("resources:check-edit", "noah", fill.classes, of("source"), query="step=say"),
    List("resources:check-found", "noah", fill.checks, of("source")),
    List("resources:check-found", "lena", fill.checks, of("source")),
    List("resources:check-list", "lena", fill.sources),
    List("resources:check-list", "lena", fill.sources, query="show=all"),
    List("resources:pack-list", "mia", fill.packs),
    List("resources:pack-list", "mia", fill.packs, query="show=mine"),
    List("resources:pack-list", "lena", fill.packs),
    List("resources:pack-kept", "lena", fill.packs),
    List("resources:starter-list", "lena", fill.packs),
    List("resources:pack-detail", "mia", fill.packs, of("pack")),
    List("resources:pack-detail", "lena", fill.packs, of("pack")),
    List("resources:pack-take", "noah", fill.packs, of("pack")),
    List("resources:pack-build", "lena", fill.packs, of("pack")),
    List("resources:pack-item-pick", "lena", fill.sources, of("pack")),
    List("resources:pack-publish", "lena", fill.packs, of("pack")),
    # networks
    List("networks:goal-list", "mia", fill.goals),
    List("networks:goal-detail", "mia", fill.steps, of("goal")),
    List("networks:goal-ties", "mia", fill.everything, of("goal")),
    List("networks:connection-list", "mia", fill.classmates),
    List("networks:connection-list", "noah", fill.classmates),
    List("networks:connection-list", "lena", fill.classmates),
    List("networks:connection-find", "mia", fill.classmates),
    List("networks:connection-find", "lena", fill.classmates),
    List("networks:group-list", "mia", fill.groups),
    List("networks:group-list", "noah", fill.groups, query="show=clubs"),
    List("networks:group-list", "adler", fill.groups),
    List("networks:group-list", "adler", fill.groups, query="show=ended"),
    List("networks:group-list", "ada", fill.groups),
    List("networks:group-detail", "mia", fill.groups, of("group")),
    List("networks:group-detail", "adler", fill.groups, of("group")),
    List("networks:group-people", "adler", fill.groups, of("group")),
    List("networks:group-people", "ada", fill.classmates, of("group")),
    List("networks:group-detail", "mia", fill.shares, of("group")),
    List("networks:group-share", "mia", fill.sources, of("group")),
    List("networks:group-share", "adler", fill.groups, of("group")),
    List("networks:share-list", "mia", fill.shares),
    List("networks:share-choose", "mia", fill.groups, shared("entry")),
    List("networks:share-list", "noah", fill.shares, query="show=mine"),
    List("networks:share-report-list", "carl", fill.shares),
    List("networks:share-choose", "mia", fill.everything, shared("entry")),
    List("networks:share-make", "mia", fill.classmates, shared("entry", "class", "cast.class_8b")),
    List("networks:question-list", "mia", fill.shares),
    List("networks:question-list", "adler", fill.shares),
    List("networks:question-ask", "mia", fill.classes, of("entry")),
    List("networks:netmap-detail", "mia", fill.everything),
    List("networks:netmap-detail", "adler", fill.everything),
    List("networks:netmap-student", "adler", fill.everything, of("cast.mia")),
    # reflections
    List("reflections:reflection-list", "mia", fill.prompts),
    List("reflections:reflection-list", "adler", fill.prompts),
    List("reflections:schedule-list", "adler", fill.prompts),
    List("reflections:schedule-create", "adler", fill.classes),
    List("reflections:prompt-list", "adler", fill.prompts),
]
