"""Nothing twice, nothing lost."""

from datetime import UTC, datetime
from pathlib import Path

from resources.feeds.parsing.feeds import parse_feed
from resources.feeds.parsing.identity import body_hash

DATA = Path(__file__).parents[2] / "data" / "feeds"
NOW = datetime(2026, 2, 1, tzinfo=UTC)


def entries(body, address="https://pond.example/feed"):
    return parse_feed(body, "", address, now=NOW).entries


def sample(name):
    return (DATA / name).read_bytes()


def identities(body, **more):
    return [entry.identity for entry in entries(body, **more)]


def test_the_same_document_gives_the_same_identities_and_fingerprints():
    first, again = entries(sample("rss20.xml")), entries(sample("rss20.xml"))
    assert [(e.identity, e.fingerprint) for e in first] == [(e.identity, e.fingerprint) for e in again]
    assert body_hash(sample("rss20.xml")) == body_hash(sample("rss20.xml"))


def test_an_edited_entry_keeps_its_identity_and_changes_its_fingerprint():
    old, new = entries(sample("rss20.xml"))[0], entries(sample("rss20.xml").replace(b"Newts: 3", b"Newts: 4"))[0]
    assert old.identity == new.identity
    assert old.fingerprint != new.fingerprint


def test_a_date_that_keeps_moving_is_no_edit_when_it_is_nonsense():
    soon = sample("rss20.xml").replace(b"05 Jan 2026 08:00:00 GMT", b"05 Jan 2027 08:00:00 GMT")
    later = sample("rss20.xml").replace(b"05 Jan 2026 08:00:00 GMT", b"06 Jan 2027 08:00:00 GMT")
    assert entries(soon)[0].fingerprint == entries(later)[0].fingerprint


def test_https_tracking_www_and_a_last_slash_do_not_make_an_entry_new():
    old = sample("no-guid.xml")
    for before, after in (
        (b"https://pond.example/day/1", b"http://pond.example/day/1"),
        (b"https://pond.example/day/1", b"https://www.pond.example/day/1/?utm_source=feed"),
        (b"<title>Day 1</title>", b"<title>Day one</title>"),
        (b"05 Jan", b"06 Jan"),
    ):
        assert identities(old.replace(before, after)) == identities(old)


def test_different_queries_are_different_entries():
    body = sample("no-guid.xml").replace(b"/day/1", b"/day?id=1").replace(b"/day/2", b"/day?id=2")
    assert len(set(identities(body))) == 2


def test_an_entry_whose_guid_changed_is_still_known_by_its_address():
    old = entries(sample("rss20.xml"))[0]
    new = entries(sample("rss20.xml").replace(b">pond-3<", b">new-3<"))[0]
    assert new.identity != old.identity
    assert set(new.aliases) & set(old.aliases)


def test_without_guid_and_address_the_content_tells():
    found = identities(sample("no-guid-no-link.xml"))
    assert len(set(found)) == 3


def test_one_guid_for_all_loses_nothing():
    assert len(entries(sample("same-guid.xml"))) == 3
    assert identities(sample("same-guid.xml")) == identities(sample("same-guid.xml"))


def test_the_same_entry_twice_in_a_document_is_one():
    assert [entry.title for entry in entries(sample("same-entry-twice.xml"))] == ["Day 1", "Day 2"]


def test_order_does_not_matter():
    parts = sample("rss20.xml").split(b"<item>")
    turned = parts[0] + b"<item>" + b"<item>".join(reversed([parts[1], parts[2]])) + b"<item>" + parts[3]
    assert set(identities(turned)) == set(identities(sample("rss20.xml")))
