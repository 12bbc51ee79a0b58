"""Search over everything that is not an entry: other forms of words, narrowed, page by page."""

from datetime import timedelta

from django.utils import timezone

from accounts.models import Topic
from networks.models import Share
from networks.sharing.access import get_recipients
from networks.sharing.services import share
from plnsite.pages.search.queries import STARTERS
from resources.models import Entry, Highlight, Pack, Reading, Source, Verdict
from resources.reading.highlights.services import make_highlight
from tests.networks.making import make_group
from tests.pages.search.asking import search
from tests.resources.making import make_entries, make_follow, make_source
from tests.resources.packs.packing import make_pack

SMALL = {"sources", "notes", "marked", "packs", "shared", "groups"}


def of_each_kind(cast, words, topic=None):
    """Something of every small kind but people that says `words`, for Mia."""
    source = make_source(cast.harbour, title="A source", description=words, verdict=Verdict.FINE)
    follow = make_follow(cast.mia, cast.harbour, source)
    (entry,) = make_entries(source, 1, title="A piece", html=f"<p>{words}</p>", text=words)
    now, mia = timezone.now(), cast.viewer(cast.mia)
    Reading.objects.create(school=cast.harbour, person=cast.mia, entry=entry, note=words, noted=now)
    make_highlight(actor=mia, entry=entry, quote=words)
    pack = make_pack(cast.viewer(cast.lena), "Crabs", title="A pack", description=words)
    adler = cast.viewer(cast.adler)
    share(actor=adler, thing=entry, recipients=get_recipients(adler, "class", cast.class_8b.uuid), words=words)
    group = make_group(cast, cast.mia, name="A group", purpose=words)
    for thing in (follow, pack, group) if topic else ():
        thing.topics.add(topic)


def kinds_of(results):
    """The kinds of what the school has: what plnsite offers to begin with says what it says."""
    return {kind for kind, hits in results.groups.items() if hits and kind != STARTERS}


def test_other_forms_of_a_word_are_found_in_every_kind_and_marked(cast):
    of_each_kind(cast, "Volcanoes erupting under the sea")
    for words in ("volcano", "erupted sea", '"volcanoes erupt"', "eruption"):
        results = search(cast, cast.mia, words)
        assert kinds_of(results) == SMALL | {"entries"}, words
        for kind in SMALL | {"entries"}:
            hits = results.groups[kind]
            assert all("<mark>" in hit.passage for hit in hits), (words, hits)
    assert not kinds_of(search(cast, cast.mia, "sea -erupts"))
    assert not search(cast, cast.mia, '"erupt volcano"').any


def test_a_passage_shows_short_formatting_as_plain_words(cast):
    words = "For **everybody** who goes\n- hunting *limpets* and crabs\n"
    make_pack(cast.viewer(cast.lena), "Crabs", title="A pack", description=words)
    for typed in ("limpets", "hunts", "everybody", "pack"):
        (hit,) = search(cast, cast.mia, typed).groups["packs"]
        assert not set("*") & set(hit.passage), (typed, hit.passage)
        assert typed == "pack" or "<mark>" in hit.passage
        assert "crabs" in hit.passage


def test_other_forms_are_those_of_the_school_s_language(cast):
    of_each_kind(cast, "Alte Häuser am Meer")
    Source.objects.filter(title="A source").update(search_config="folded_german")
    assert kinds_of(search(cast, cast.mia, '"Hauses"')) == {"sources"}  # it has a language of its own
    cast.harbour.language = "de"
    cast.harbour.save()
    assert kinds_of(search(cast, cast.mia, '"Hauses"')) == SMALL


def test_a_pack_about_two_topics_of_one_slug_is_found_once(cast):
    own = Topic.objects.create(school=cast.harbour, slug=cast.chemistry.slug, name="Our chemistry")
    make_pack(cast.viewer(cast.lena), "Crabs", title="Start here", topics=[cast.chemistry, own])
    for kind in ("", "packs"):
        found = search(cast, cast.mia, "start", kind=kind, topic=own.slug).groups["packs"]
        assert [hit.title for hit in found] == ["Start here"]


def test_every_kind_can_be_narrowed_by_topic_and_by_age(cast):
    of_each_kind(cast, "The tide")
    assert kinds_of(search(cast, cast.mia, "tide", age="week")) == SMALL - {"sources", "groups"} | {"entries"}
    assert kinds_of(search(cast, cast.mia, "tide", topic="chemistry")) == set()
    long_ago = timezone.now() - timedelta(days=20)
    Reading.objects.update(noted=long_ago)
    for model in (Highlight, Pack, Share, Entry):
        model.objects.update(created=long_ago)
    Entry.objects.update(published=long_ago)
    assert not search(cast, cast.mia, "tide", age="week").any
    assert kinds_of(search(cast, cast.mia, "tide", age="month")) == SMALL - {"sources", "groups"} | {"entries"}
    for kind in SMALL:
        dated = kind not in ("sources", "groups")
        assert search(cast, cast.mia, "tide", kind=kind, age="week").any != dated, kind


def test_a_topic_narrows_every_kind(cast):
    of_each_kind(cast, "The tide", topic=cast.chemistry)
    of_each_kind(cast, "The tide")
    for narrowed in ({}, {"topic": "chemistry"}):
        results = search(cast, cast.mia, "tide", **narrowed)
        assert kinds_of(results) == SMALL | {"entries"}
        assert {len(hits) for hits in results.groups.values() if hits} == {1 if narrowed else 2}
        for kind in SMALL:
            assert len(search(cast, cast.mia, "tide", kind=kind, **narrowed).groups[kind]) == (
                1 if narrowed else 2
            )


def test_there_is_a_way_to_all_of_a_kind(cast):
    for number in range(25):
        make_source(cast.harbour, title=f"Tide {number:02}", verdict=Verdict.FINE)
    client = cast.client(cast.mia)
    assert 'href="?q=tide&amp;kind=sources"' in client.get("/search/?q=tide").content.decode()
    first = search(cast, cast.mia, "tide", kind="sources")
    second = search(cast, cast.mia, "tide", kind="sources", after=first.next)
    titles = [hit.title for results in (first, second) for hit in results.groups["sources"]]
    assert (len(first.groups["sources"]), second.next) == (20, "")
    assert sorted(titles) == [f"Tide {number:02}" for number in range(25)]
    few = client.get("/search/?q=tide%200").content.decode()
    assert "kind=sources" in few  # in the tabs
    assert "See more" not in client.get('/search/?q="tide 01"').content.decode()


def test_nothing_found_leads_out_of_what_was_narrowed(cast):
    client = cast.client(cast.mia)
    assert 'href="?q=tide"' not in client.get("/search/?q=tide").content.decode()
    for narrowed in ("kind=packs", "age=week", "kind=sources&age=week"):
        assert 'href="?q=tide"' in client.get(f"/search/?q=tide&{narrowed}").content.decode()


def test_a_long_text_is_shown_where_the_words_are(cast):
    sand = "Sand and stones. " * 15
    words = f"{sand}The tidepools at night. {sand}"
    source = make_source(cast.harbour, description=words, verdict=Verdict.FINE)
    (entry,) = make_entries(source, 1)
    Reading.objects.create(school=cast.harbour, person=cast.mia, entry=entry, note=words, noted=timezone.now())
    for asked in ("depo", "tidepooling"):  # in the middle of a word, and in another form
        for kind in ("notes", "sources"):
            (hit,) = search(cast, cast.mia, asked).groups[kind]
            assert "<mark>" in hit.passage, (asked, kind)
            assert hit.passage[-1] == "…"
            assert len(hit.passage) < 300
