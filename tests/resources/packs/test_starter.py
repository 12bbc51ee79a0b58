"""The starter library: what its file promises, how it is checked, and how a school takes a pack over."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.safety.screening.contact_details import contact_details
from accounts.topics.seed import read_topics
from kit.addresses import host_within
from kit.errors import Refused
from resources.models import Feed, Pack, SchoolSource, Source, SourceKind, Verdict
from resources.packs.models import SCHOOL_AGES, Language
from resources.packs.services import publish_pack, unaccepted_items
from resources.packs.starter import library
from resources.packs.starter.checking import State, check_sources
from resources.packs.starter.library import StarterSource, starter_packs, starter_sources
from resources.packs.starter.queries import starter_cards
from resources.packs.starter.services import adopt_starter
from resources.providers.recognising import read_address, recognise
from resources.vetting.services.verdicts import judge_source
from tests.cast import make_cast
from tests.threads import in_threads

ALL = list(starter_sources().values())
OFF = ("reddit.com", "x.com", "twitter.com", "tiktok.com", "instagram.com")
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>/</link>
<item><title>One</title><guid>1</guid></item></channel></rss>"""
PAGE = "<html><head><title>T</title>%s</head><body></body></html>"
LINK = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'


def test_it_is_large_enough_and_wide_enough():
    assert len(ALL) >= 120
    assert len({source.topic for source in ALL}) >= 20
    assert len(starter_packs()) >= 20


def test_every_canonical_address_stands_once():
    addresses = [str(read_address(source.address)) for source in ALL]
    assert len(set(addresses)) == len(addresses)
    feeds = [
        feed for source in ALL if (feed := source.feed or recognise(read_address(source.address)).feed_address)
    ]
    assert len(set(feeds)) == len(feeds)


def test_every_source_is_told_of_properly():
    for source in ALL:
        assert source.address.startswith("https://"), source
        assert source.kind in SourceKind.values, source
        assert source.language in Language.values, source
        assert set(source.ages) <= {band.value for band in SCHOOL_AGES}, source
        assert 20 <= len(source.why) <= 140, source
        assert source.why[0].isupper(), source
        assert source.why[-1] in ".?!", source
        assert not contact_details(source.why), source
        assert len(source.title) <= 60, source


def test_every_topic_is_one_of_ours():
    slugs = {topic.slug for topic in read_topics()}
    assert {source.topic for source in ALL} <= slugs
    assert {topic for pack in starter_packs().values() for topic in pack.topics} <= slugs


def test_every_pack_can_be_a_pack():
    for pack in starter_packs().values():
        assert 5 <= len(pack.sources) <= 10, pack.key
        assert len(pack.title) <= 80
        assert len(pack.description) <= 160
        assert not contact_details(f"{pack.title} {pack.description}")


def test_nothing_of_it_comes_from_networks_that_are_off_by_default():
    for source in ALL:
        host = source.address.split("/")[2]
        assert not any(host_within(host, site) for site in OFF), host


def starter(address, feed=""):
    return StarterSource(address, "website", "T", "It is good.", "science", "en", feed=feed)


def test_each_address_is_asked_and_judged(little_server):
    html = {"Content_Type": "text/html"}
    well = little_server.says("/well", PAGE % "", **html)
    little_server.says("/moved", "", status=301, Location="/well")
    found = little_server.says("/found", PAGE % LINK, **html)
    fed = little_server.says("/fed", PAGE % LINK, **html)
    feed = little_server.says("/feed.xml", RSS, Content_Type="application/rss+xml")
    findings = check_sources(
        [
            starter(well),
            starter(little_server.address("/moved")),
            starter(found),
            starter(fed, feed),
            starter(fed, well),
            starter(little_server.address("/nothing")),
            starter("http://127.0.0.1:9/"),
        ]
    )
    told = {(finding.address, finding.state): finding.note for finding in findings}
    assert told == {
        (well, State.WELL): "",
        (little_server.address("/moved"), State.MOVED): well,
        (found, State.FEED_FOUND): feed,
        (fed, State.WELL): "",
        (feed, State.WELL): "",
        (well, State.NO_FEED): "text/html",
        (little_server.address("/nothing"), State.DEAD): "There is nothing at this address. It may have moved.",
        ("http://127.0.0.1:9/", State.DEAD): "The site is not answering right now. We will try again later.",
    }


def test_the_command_writes_a_line_for_each(little_server, tmp_path, monkeypatch):
    page = little_server.says("/", PAGE % "", Content_Type="text/html")
    text = (
        '[sea]\ntitle = "Sea"\ndescription = "Sea."\ntopics = ["oceans"]\nlanguage = "en"\nsources = [\n'
        f'{{ address = "{page}", kind = "website", title = "A", why = "It is good." }},\n'
        f'{{ address = "{page}gone", kind = "website", title = "B", why = "It was good." }},\n]\n'
    )
    file = tmp_path / "library.toml"
    file.write_text(text)
    packs = starter_packs(file)
    monkeypatch.setattr("resources.management.commands.check_starter_library.starter_packs", lambda: packs)
    monkeypatch.setattr("resources.management.commands.check_starter_library.single_sources", lambda: ())
    out = StringIO()
    with pytest.raises(CommandError, match="1 of 2"):
        call_command("check_starter_library", stdout=out)
    lines = out.getvalue().splitlines()
    assert f"well        {page}" in lines
    assert any(line.startswith(f"dead        {page}gone") for line in lines)
    with pytest.raises(CommandError, match="There is no pack moon"):
        call_command("check_starter_library", "moon")


def test_a_school_takes_a_pack_over_as_a_draft(cast):  # SAFETY 41
    lena, pack = cast.viewer(cast.lena), starter_packs()["night-sky"]
    adopted = adopt_starter(actor=lena, pack=pack)
    assert (adopted.title, adopted.published, adopted.keeper) == (pack.title, None, cast.lena)
    assert [item.why for item in adopted.items.all()] == [source.why for source in pack.sources]
    assert len(unaccepted_items(adopted)) == len(pack.sources)
    assert set(SchoolSource.objects.values_list("verdict", "school")) == {(Verdict.NONE, cast.harbour.pk)}
    assert Feed.objects.filter(source__address="https://www.nasa.gov/").exists()
    with pytest.raises(Refused):
        publish_pack(actor=lena, pack=adopted)
    assert not Pack.objects.on_show(cast.viewer(cast.mia)).exists()
    assert adopt_starter(actor=lena, pack=pack) == adopted


@pytest.mark.django_db(transaction=True)
def test_two_presses_at_once_make_one_draft():
    cast, pack = make_cast(), starter_packs()["oceans"]
    lena = cast.viewer(cast.lena)
    in_threads(*[lambda: adopt_starter(actor=lena, pack=pack)] * 2)
    assert Pack.objects.get().items.count() == len(pack.sources)


def test_two_schools_share_the_sources_and_nothing_else(cast):  # SAFETY 40
    pack = starter_packs()["listening"]
    first = adopt_starter(actor=cast.viewer(cast.lena), pack=pack)
    second = adopt_starter(actor=cast.viewer(cast.tess), pack=pack)
    assert first.school != second.school
    assert Source.objects.count() == len(pack.sources)
    assert SchoolSource.objects.count() == 2 * len(pack.sources)


def test_what_the_school_refused_stays_behind(cast):  # SAFETY 41
    lena, pack = cast.viewer(cast.lena), starter_packs()["night-sky"]
    first = adopt_starter(actor=lena, pack=pack)
    source = first.items.first().source
    judge_source(actor=lena, source=source, verdict=Verdict.REFUSED, why="Not here.")
    second = adopt_starter(actor=cast.viewer(cast.adler), pack=pack)
    assert second != first
    assert second.items.count() == len(pack.sources) - 1


@pytest.mark.parametrize("pack", starter_packs().values(), ids=lambda pack: pack.key)
def test_every_pack_can_be_taken_over(cast, pack):
    adopted = adopt_starter(actor=cast.viewer(cast.lena), pack=pack)
    assert adopted.items.count() == len(pack.sources)


def test_cards_say_what_the_school_has(cast):
    lena = cast.viewer(cast.lena)
    assert len(starter_cards(lena)) == len(library.starter_packs())
    adopt_starter(actor=lena, pack=starter_packs()["oceans"])
    found = starter_cards(lena, words="robot dive")
    assert [card.pack.key for card in found if card.adopted] == ["oceans"]
    assert starter_cards(lena, words="xyzzy") == []
