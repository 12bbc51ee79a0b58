"""Pages that students open all day stay cheap however much has come: few queries, no walk through all entries."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from networks.models import Share
from resources.models import Entry, Feed, SchoolSource, Source, Verdict
from tests.house.fill import everything
from tests.resources.fill import sources
from tests.world import World

# Several short questions are built and answered sooner than one that nests them all; their number is what is kept.
# One of each asks whom a block keeps apart.
MOST = {"today": 16, "a source": 12, "an entry": 10}
MOST_ELSEWHERE = 8
ENTRIES = 6_000

PAGES = {
    "today": lambda world: reverse("pages:home"),
    "all": lambda world: reverse("resources:entry-list"),
    "all of a kind": lambda world: reverse("resources:entry-list") + "?kind=blog",
    "a source": lambda world: reverse("resources:source-detail", args=[world.source.uuid]),
    "an entry": lambda world: reverse("resources:entry-detail", args=[world.entry.uuid]),
    "search": lambda world: reverse("pages:search") + "?q=crabs",
    "search for nothing": lambda world: reverse("pages:search") + "?q=zzyzx",
}
every_page = pytest.mark.parametrize("page", PAGES)


def queries_of(client, url: str) -> list[str]:
    client.get(url)  # what is made on a first visit (a session, the day's picks) is made once a day
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return [query["sql"] for query in queries]


@every_page
def test_few_queries_and_as_many_with_twice_the_rows(world: World, page):
    client = world.cast.client(world.cast.mia)
    everything(world, 0, 20)
    few = queries_of(client, PAGES[page](world))
    everything(world, 20, 40)
    many = queries_of(client, PAGES[page](world))
    assert len(few) == len(many) <= MOST.get(page, MOST_ELSEWHERE), "\n\n".join(many)


@pytest.fixture
def big_world(world: World) -> World:
    """Many entries of many feeds, few of which Mia follows."""
    sources(world, 0, 30)
    far = Source.objects.bulk_create(
        Source(address=f"https://far{n}.example/", title=f"Far {n}") for n in range(300)
    )
    Feed.objects.bulk_create(Feed(source=source, address=f"{source.address}feed") for source in far)
    feeds = list(Feed.objects.order_by("pk"))
    now = timezone.now()
    Entry.objects.bulk_create(
        (
            Entry(
                feed=feeds[number % len(feeds)],
                identity=f"far {number}",
                title=f"Far entry {number}",
                text=f"Crabs and {number}",
                published=now - timedelta(minutes=number),
            )
            for number in range(ENTRIES)
        ),
        batch_size=2000,
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    assert Entry.objects.count() > ENTRIES
    return world


def nodes(plan: dict):
    yield plan
    for below in plan.get("Plans", ()):
        yield from nodes(below)


def reads_of_entries(sql: str, how: str, values=()) -> list[dict]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON, {how}) {sql}", values or None)
        (plan,) = cursor.fetchone()
    plan = json.loads(plan) if isinstance(plan, str) else plan
    return [node for node in nodes(plan[0]["Plan"]) if node.get("Relation Name") == Entry._meta.db_table]


def walks_through_entries(sql: str) -> bool:
    return any(node["Node Type"] == "Seq Scan" for node in reads_of_entries(sql, "GENERIC_PLAN"))


def test_no_page_walks_through_all_entries(big_world: World):
    client = big_world.cast.client(big_world.cast.mia)
    asked = [sql for page in PAGES.values() for sql in queries_of(client, page(big_world))]
    # What is only explained is not carried out.
    walks = [sql for sql in asked if "EXPLAIN" not in sql and walks_through_entries(sql)]
    assert walks == []
    assert walks_through_entries("SELECT * FROM resources_entry WHERE text LIKE '%crabs%'"), "one would be seen"


def test_what_is_shared_makes_no_list_of_all_entries(big_world: World):
    cast = big_world.cast
    SchoolSource.objects.bulk_create(
        (
            SchoolSource(school=cast.harbour, source=source, verdict=Verdict.FINE)
            for source in Source.objects.all()
        ),
        ignore_conflicts=True,
    )
    for entry in Entry.objects.filter(title__startswith="Far")[:3]:
        Share.objects.create(
            school=cast.harbour, sharer=cast.noah, entry=entry, audience="class", school_class=cast.class_8b
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    shown = Share.objects.shown_to(cast.viewer(cast.mia))
    assert len(shown) >= 3
    sql, values = shown.query.sql_with_params()
    reads = reads_of_entries(sql, "ANALYZE", values)
    assert sum(node["Actual Rows"] * node["Actual Loops"] for node in reads) <= 10 * len(shown)


def test_an_index_knows_the_words_of_sources(big_world: World):
    found = Source.objects.filter(folded__contains="AR 123").order_by().values("title")
    assert [source["title"] for source in found] == ["Far 123"]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # so few are read faster without
    assert "source_folded" in found.explain()
