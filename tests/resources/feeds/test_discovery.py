import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.feeds.discovery.pages import FoundFeed, PageFacts, common_paths, find_feeds, read_page

ADDRESS = "https://pond.example/blog/"
PAGE = b"""<!doctype html><html lang="en-GB"><head><title>The pond</title>
<meta property="og:title" content="The pond diary"><meta name="description" content="What lives in  one pond.">
<meta property="og:image" content="/cover.jpg"><meta property="og:site_name" content="Pond people">
<meta name="author" content="Ada"><link rel="canonical" href="/blog">
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
<link rel="alternate" type="application/rss+xml" title="Newts only" href="/category/newts/feed">
<link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" title="All posts" href="atom.xml">
<link rel="alternate" type="application/feed+json" href="/feed.json">
<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
<link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" type="text/xml" href="/x.css">
</head><body><a href="/contact-us">Write to us</a><a href="/impressum">Impressum</a><a href="/about">About</a>
<a href="/podcast.xml">Listen</a><a href="javascript:alert(1)/feed">no</a></body></html>"""


def test_the_sites_own_feeds_come_first_and_comments_last():
    assert [feed.address for feed in find_feeds(PAGE, ADDRESS)] == [
        "https://pond.example/blog/atom.xml",
        "https://pond.example/feed.json",
        "https://pond.example/podcast.xml",
        "https://pond.example/category/newts/feed",
        "https://pond.example/comments/feed",
    ]
    assert find_feeds(PAGE, ADDRESS)[0] == FoundFeed("https://pond.example/blog/atom.xml", "All posts", "atom")


def test_feeds_named_in_headers_are_found():
    link = (
        '<https://hub.example/>; rel=hub, </feed>; rel="alternate"; type="application/rss+xml"; title="In, header"'
    )
    (feed,) = find_feeds(b"", ADDRESS, {"link": link})
    assert feed == FoundFeed("https://pond.example/feed", "In, header", "rss")


def test_relative_addresses_follow_the_pages_own_base():
    page = b'<base href="https://cdn.example/x/"><link rel="alternate" type="application/rss+xml" href="feed">'
    assert find_feeds(page, ADDRESS)[0].address == "https://cdn.example/x/feed"


def test_a_page_without_feeds():
    assert find_feeds(b"<p>Hello", ADDRESS) == ()


def test_common_paths_beside_the_page_and_at_the_root():
    paths = common_paths("https://pond.example/blog")
    assert paths[0] == "https://pond.example/blog/feed"
    assert "https://pond.example/feed" in paths
    assert len(paths) == len(set(paths)) <= 10
    assert common_paths("nonsense") == ()


def test_what_a_page_says_about_itself():
    facts = read_page(PAGE, ADDRESS)
    assert (facts.title, facts.description) == ("The pond diary", "What lives in one pond.")
    assert (facts.image, facts.site_name) == ("https://pond.example/cover.jpg", "Pond people")
    assert (facts.language, facts.author, facts.canonical) == ("en-gb", "Ada", "https://pond.example/blog")
    assert facts.has_contact_page
    assert facts.has_about_page
    assert not facts.has_privacy_page


def test_encodings_of_pages():
    latin = '<meta charset="iso-8859-1"><title>Größe</title>'.encode("latin-1")
    assert read_page(latin, ADDRESS).title == "Größe"
    assert read_page("<title>Größe</title>".encode(), ADDRESS).title == "Größe"
    cyrillic = "<title>Пруд</title>".encode("cp1251")
    assert read_page(cyrillic, ADDRESS, {"content-type": "text/html; charset=windows-1251"}).title == "Пруд"
    assert read_page(b"<title>x</title>", ADDRESS, {"content-type": "text/html; charset=banana"}).title == "x"


@pytest.mark.parametrize(
    "page", [b"", b"\0", b"   ", b"<div>" * 100_000, b"<" * 100_000, b"<a href=" * 50_000, b"%PDF-1.7"]
)
def test_pages_that_are_none(page):
    assert isinstance(read_page(page, ADDRESS), PageFacts)
    assert find_feeds(page, ADDRESS) == ()


@given(st.binary(max_size=200), st.text(max_size=60))
def test_any_page_and_header_can_be_looked_at(page, header):
    for start in (
        b"",
        b"<link rel=alternate type=application/rss+xml href=",
        b"<meta property=og:image content=",
        b"<base href=",
    ):
        for feed in find_feeds(
            start + page, ADDRESS, {"link": f"<{header}>; rel=alternate; type=application/rss+xml"}
        ):
            assert feed.address.startswith(("http://", "https://"))
        read_page(start + page, ADDRESS, {"content-type": header})
