"""Search finds what the viewer may see, and marks it safely."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from accounts.models import Expertise, SourcePolicy
from accounts.search.words import Query, read_words
from plnsite.pages.search import entries
from plnsite.pages.search.queries import Narrowed, marked
from plnsite.pages.search.queries import search as find
from resources.models import Reading, SchoolSource, Verdict
from tests.networks.making import make_group
from tests.pages.search.asking import found, search
from tests.resources.making import make_entries, make_follow, make_source
from tests.resources.packs.packing import make_pack


@pytest.fixture(params=["seldom", "frequent"])
def way(request, cast):
    """How entries are found: where few hold the words, and where very many do."""
    if request.param == "frequent":
        far = make_source(cast.millbrook, verdict=Verdict.FINE)
        make_entries(far, 60, title="Tide", text="the tide comes and turns, a crab walks sideways and sleeps")
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    tide = Query(cast.viewer(cast.mia), "'tide'", "")
    assert entries.is_frequent(tide) == (request.param == "frequent")


def read_by(cast, person, *texts, **facts):
    source = make_source(cast.harbour, verdict=Verdict.FINE)
    make_follow(person, cast.harbour, source)
    for text in texts:
        make_entries(source, 1, title=text, text=text, **facts)
    return source


@pytest.mark.parametrize("verdict", [Verdict.NONE, Verdict.CAUTION, Verdict.REFUSED])
def test_what_a_classmate_brought_is_theirs_until_staff_said_yes(cast, verdict):  # SAFETY 22, 41
    source = make_source(cast.harbour, title="Tide troubles", added_by=cast.noah, verdict=verdict)
    make_follow(cast.noah, cast.harbour, source)
    assert found(cast, cast.mia) == []
    assert found(cast, cast.noah) == ([] if verdict == Verdict.REFUSED else ["Tide troubles"])
    assert found(cast, cast.lena) == ["Tide troubles"]


@pytest.mark.parametrize("policy", SourcePolicy.values)
def test_what_staff_said_yes_to_is_found_in_the_school_alone(cast, policy):  # SAFETY 40
    cast.harbour.source_policy = policy
    cast.harbour.save()
    for verdict in (Verdict.RECOMMENDED, Verdict.FINE):
        make_source(cast.harbour, title=f"Tide tables {verdict}", verdict=verdict)
    assert found(cast, cast.mia) == ["Tide tables fine", "Tide tables recommended"]
    assert found(cast, cast.otto) == []
    assert found(cast, cast.tess) == []


@pytest.mark.usefixtures("way")
def test_entries_are_found_in_what_one_follows_and_may_read(cast):  # SAFETY 41, 42
    source = read_by(cast, cast.mia, "The tide comes in")
    make_entries(source, 1, title="The tide swears", text="The tide swears.", explicit=True)
    assert found(cast, cast.mia, kind="entries") == ["The tide comes in"]
    assert found(cast, cast.noah, kind="entries") == []
    SchoolSource.objects.filter(source=source).update(verdict=Verdict.REFUSED)
    assert found(cast, cast.mia, kind="entries") == []


@pytest.mark.usefixtures("way")
def test_words_quotes_minus_and_beginnings(cast):
    walk, sleep = "Crabs walk sideways", "A crab sleeps"
    read_by(cast, cast.mia, walk, sleep, "Nothing of the kind")
    for words, titles in (
        ("crab", {walk, sleep}),  # by its stem
        ("sidew", {walk}),  # the last word may be a beginning
        ("walk sleeps", set()),
        ('"walk sideways"', {walk}),
        ('"sideways walk"', set()),
        ("crab -sleeps", {walk}),
        ('crab -"walk sideways"', {sleep}),
    ):
        assert set(found(cast, cast.mia, words, kind="entries")) == titles, words


def test_whatever_is_typed_gets_a_page_and_a_sentence(cast):
    read_by(cast, cast.mia, "The tide comes in")
    client = cast.client(cast.mia)
    odd = ["", " ", "a", "-", "-tide", '"', '""', "&|!", ":*", "the of and", "x" * 3000, "'", "\\", "()<->", "💧"]
    for words in odd:
        answer = client.get("/search/", {"q": words})
        assert answer.status_code == 200, words
        page = answer.content.decode()
        assert any(f'class="{there}' in page for there in ("empty", "notice", "rows")), words
    assert client.get("/search/", {"q": "tide", "kind": "nothing", "topic": "?", "age": "?"}).status_code == 200
    assert client.get("/search/?q=tide%00").status_code == 400


@pytest.mark.usefixtures("way")
def test_a_passage_is_shown_with_the_words_marked(cast):
    read_by(cast, cast.mia, "When the tides <b>turn</b> & all")
    (hit,) = search(cast, cast.mia, "tide").groups["entries"]
    assert "<mark>tides</mark>" in hit.passage
    assert "<b>" not in hit.passage


def test_notes_are_found_by_whoever_wrote_them_alone(cast):  # SAFETY 22, 40
    source = read_by(cast, cast.mia, "Something")
    make_follow(cast.noah, cast.harbour, source)
    entry, now = source.feed.entries.get(), timezone.now()
    Reading.objects.create(school=cast.harbour, person=cast.mia, entry=entry, note="Ask about the tide", noted=now)
    assert found(cast, cast.mia, kind="notes") == ["Something"]
    for person in (cast.noah, cast.adler, cast.lena, cast.carl, cast.ada, cast.otto):
        assert found(cast, person, kind="notes") == []


def test_people_are_found_as_far_as_one_may_know_of_them(cast):  # SAFETY 4
    for words, whom in (("Noah", ["Noah Osei"]), ("Zoe", []), ("Otto", []), ("Max", [])):
        assert found(cast, cast.mia, words, kind="people") == whom


def test_people_and_packs_are_found_by_what_they_are_about(cast):  # SAFETY 4, 40
    for person in (cast.noah, cast.zoe, cast.otto):
        school = person.memberships.first().school
        Expertise.objects.create(school=school, person=person, topic=cast.chemistry)
    make_pack(cast.viewer(cast.lena), "Crabs", title="Start here", topics=[cast.chemistry])
    make_pack(cast.viewer(cast.lena), "Drums", title="Loud", topics=[cast.music])
    name = cast.chemistry.name
    Expertise.objects.create(school=cast.millbrook, person=cast.noah, topic=cast.music)
    (noah,) = search(cast, cast.mia, name, kind="people").groups["people"]
    assert (noah.title, noah.passage) == ("Noah Osei", f"<mark>{name}</mark>")
    assert found(cast, cast.mia, f"{name} -noah", kind="people") == []
    assert found(cast, cast.mia, name, kind="packs") == ["Start here"]
    assert found(cast, cast.otto, name, kind="packs") == []
    for kind, words in (("people", "noah"), ("packs", "start")):
        assert found(cast, cast.mia, words, kind=kind)
        assert found(cast, cast.mia, f"{words} -{name}", kind=kind) == []


def test_groups_are_found_as_the_list_shows_them(cast):  # SAFETY 4, 22, 40
    make_group(cast, cast.mia, name="Tide project", kind="project").topics.add(cast.chemistry)
    make_group(cast, cast.mia, name="Sea club", purpose="We read tide tables.", open_to_school=True)
    make_group(cast, cast.mia, name="Old tide project", kind="project", closed=timezone.now())
    for person in (cast.mia, cast.adler, cast.ada):
        assert set(found(cast, person, kind="groups")) == {"Tide project", "Sea club"}
    for person in (cast.noah, cast.zoe, cast.lena):
        assert found(cast, person, kind="groups") == ["Sea club"]
    for person in (cast.otto, cast.amos):
        assert found(cast, person, kind="groups") == []
    assert found(cast, cast.noah, "Kowalski", kind="groups") == [], "who is in it is not searched"
    narrowed = search(cast, cast.mia, "tide", topic="chemistry").groups["groups"]
    assert [hit.title for hit in narrowed] == ["Tide project"]
    address = narrowed[0].address
    assert "Tide project" in cast.client(cast.mia).get(address).content.decode()
    assert "Sea club" in cast.client(cast.noah).get("/search/?q=tide&kind=groups").content.decode()


@pytest.mark.usefixtures("way")
def test_one_kind_comes_in_pages_and_by_age(cast):
    source = read_by(cast, cast.mia)
    make_entries(source, 25, title="Tide", text="tide")
    first = search(cast, cast.mia, "tide", kind="entries")
    assert (list(first.groups), len(first.groups["entries"])) == (["entries"], 20)
    second = find(cast.viewer(cast.mia), read_words("tide"), Narrowed("entries"), after=first.next)
    assert len(second.groups["entries"]) == 5
    assert not {hit.uuid for hit in first.groups["entries"]} & {hit.uuid for hit in second.groups["entries"]}
    source.feed.entries.update(published=timezone.now() - timedelta(days=20))
    assert not search(cast, cast.mia, "tide", kind="entries", age="week").any
    assert search(cast, cast.mia, "tide", kind="entries", age="month").any
    assert not search(cast, cast.mia, "tide", age="week").groups["entries"]
    assert len(search(cast, cast.mia, "tide", age="month").groups["entries"]) == 10


@pytest.mark.usefixtures("way")
def test_a_topic_keeps_to_what_is_followed_for_it(cast):
    source = read_by(cast, cast.mia, "The tide comes in")
    assert not search(cast, cast.mia, "tide", topic="chemistry").groups["entries"]
    source.follows.get().topics.add(cast.chemistry)
    assert search(cast, cast.mia, "tide", topic="chemistry").groups["entries"]


def test_the_rules_are_asked_of_what_holds_the_words_alone(cast, django_assert_num_queries):
    viewer, asked = cast.viewer(cast.mia), read_words("tide")
    with django_assert_num_queries(3):  # are they frequent, entries, anything else
        find(viewer, asked)
    make_group(cast, cast.mia, name="Tide project")
    with django_assert_num_queries(5):  # and what is known of the viewer, and the groups
        find(viewer, asked)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.usefixtures("way")
def test_words_are_known_by_the_endings_of_the_school_s_language(cast, language):
    cast.harbour.language = language
    cast.harbour.save()
    source = read_by(cast, cast.mia, "Dogs running by the sea")
    make_entries(source, 1, title="Alte Häuser", text="Alte Häuser am Meer", search_config="folded_german")
    assert found(cast, cast.mia, '"Häuser" meer', "entries") == (["Alte Häuser"] if language == "de" else [])
    hit = search(cast, cast.mia, '"run" sea').groups["entries"][0]
    assert "<mark>running</mark>" in hit.passage
    assert found(cast, cast.mia, 'sea -"runs"', "entries") == []  # in neither language


@pytest.mark.usefixtures("way")
def test_what_fits_best_comes_first(cast):
    source = read_by(cast, cast.mia)
    make_entries(source, 12, title="Of all things", text="the tide")
    make_entries(source, 1, title="The tide", text="the tide", published=timezone.now() - timedelta(days=9))
    hits = found(cast, cast.mia, kind="entries")
    assert (hits[0], len(hits)) == ("The tide", 10)


def test_frequent_words_are_found_behind_what_came_last_too(cast, way, monkeypatch):
    monkeypatch.setattr(entries, "CAME_LAST", 4)
    source = read_by(cast, cast.mia, "The tide", "Tides")
    make_entries(source, 30, title="Nothing of the kind", text="nothing", published=timezone.now())
    assert set(found(cast, cast.mia, kind="entries")) == {"The tide", "Tides"}


def test_a_passage_holds_no_element_but_our_own_marks():
    assert marked("\u0001tide\u0002 <img src=x>") == "<mark>tide</mark> &lt;img src=x&gt;"
    assert marked("\u0002 \u0001 \u0001tide\u0002 and \u0001 more") == "  <mark>tide</mark> and  more"


def test_all_that_somebody_helps_with_is_said_in_words(cast):
    for topic in (cast.music, cast.chemistry):
        Expertise.objects.create(school=cast.harbour, person=cast.noah, topic=topic)
    (noah,) = search(cast, cast.mia, "noah", kind="people").groups["people"]
    assert noah.passage == f"{cast.chemistry.name}, {cast.music.name}"


def test_people_are_found_by_their_own_words_as_by_their_names(cast):  # SAFETY 4
    note = "Bánh mì from my aunt, cakes from me."
    for person in (cast.noah, cast.otto):
        school = person.memberships.first().school
        Expertise.objects.create(school=school, person=person, topic=cast.music, note=note)
    for words in ("banh mi", "Bánh mì", f"{cast.music.name} aunt"):
        (noah,) = search(cast, cast.mia, words, kind="people").groups["people"]
        assert noah.title == "Noah Osei"
        assert "<mark>" in noah.passage
    assert found(cast, cast.mia, "noah -banh", kind="people") == []
    assert found(cast, cast.mia, "banh -aunt", kind="people") == []
