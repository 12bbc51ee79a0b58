"""Which address is which thing: by the boundary of a domain, in one tidy form, with the id of a frame."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.addresses import BadAddress
from resources.providers.recognising import read_address, recognise
from resources.sources.kinds import SourceKind

DOC = "1a2b3c4d5e6f7g8h9i0jklmnop"
PUBLISHED = "2PACX-1vQabcdefghijklmnop"


@pytest.mark.parametrize(
    "host",
    "evilx.com notpadlet.com padlet.com.evil.example xdocs.google.com.evil.example mylinkedin.com "
    "notkhanacademy.org evilted.com coursera.org.evil.example vimeo.com.evil.example "
    "notreddit.com flip.com.evil.example".split(),
)
def test_a_name_that_only_ends_like_a_tool_is_none(host):
    for path in ("/jo", "/watch?v=abcdefghijk", f"/document/d/{DOC}/pub", "/learn/sea", "/a/wall-abcdefgh1234"):
        found = recognise(read_address(f"https://{host}{path}"))
        assert (found.kind, found.platform, found.content) == (SourceKind.WEBSITE, "", None)


@pytest.mark.parametrize(
    "address",
    "https://blog.x.com/engineering https://engineering.linkedin.com/blog https://blog.coursera.org/learn/news "
    "https://feeds.soundcloud.com/users/soundcloud:users:1/sounds.rss https://feeds.ted.com/talks/daily.xml "
    "https://blog.khanacademy.org/science/v/news https://help.vimeo.com/123456789 "
    "https://newsroom.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk".split(),
)
def test_what_else_stands_below_the_name_of_a_tool_is_a_site_of_its_own(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content) == (address, SourceKind.WEBSITE, None)


@pytest.mark.parametrize(
    ("pasted", "canonical"),
    [
        ("example.org", "https://example.org/"),
        ("  HTTP://Example.org:80/A?utm_source=x&b=1#part ", "http://example.org/A?b=1"),
        ("<https://example.org/a>", "https://example.org/a"),
        ("//example.org/a", "https://example.org/a"),
        ("feed://example.org/rss", "https://example.org/rss"),
        ("feed:http://example.org/rss", "http://example.org/rss"),
        ("bücher.example/lesen", "https://xn--bcher-kva.example/lesen"),
        ("example.org:8000/x", "https://example.org:8000/x"),
        ("@me@social.example", "https://social.example/@me"),
    ],
)
def test_one_right_form(pasted, canonical):
    assert str(read_address(pasted)) == canonical
    assert str(read_address(canonical)) == canonical


@pytest.mark.parametrize(
    "pasted", ["", "hello", "javascript:alert(1)", "mailto:a@b.org", "file:///etc/passwd", "a b"]
)
def test_what_is_no_address(pasted):
    with pytest.raises(BadAddress):
        read_address(pasted)


@pytest.mark.parametrize(
    ("address", "kind", "platform", "feed"),
    [
        ("https://social.example/@me", SourceKind.SOCIAL, "", "https://social.example/@me.rss"),
        (
            "https://bsky.app/profile/a.b",
            SourceKind.SOCIAL,
            "Bluesky",
            "https://bsky.app/profile/a.b/rss",
        ),
        ("https://x.com/somebody", SourceKind.SOCIAL, "X", ""),
        ("https://nox.com/somebody", SourceKind.WEBSITE, "", ""),
        ("https://de.linkedin.com/in/somebody", SourceKind.SOCIAL, "LinkedIn", ""),
        ("https://www.khanacademy.org/math/algebra", SourceKind.COURSE, "Khan Academy", ""),
        ("https://www.coursera.org/learn/sounds", SourceKind.COURSE, "Coursera", ""),
        ("https://words.substack.com/", SourceKind.BLOG, "Substack", "https://words.substack.com/feed"),
        ("https://my.wordpress.com", SourceKind.BLOG, "WordPress.com", "https://my.wordpress.com/feed/"),
        ("https://medium.com/@me", SourceKind.BLOG, "Medium", "https://medium.com/feed/@me"),
        ("https://vimeo.com/somebody", SourceKind.CHANNEL, "Vimeo", "https://vimeo.com/somebody/videos/rss"),
        (
            "https://www.reddit.com/r/ponds/?feed=s&user=u",
            SourceKind.COMMUNITY,
            "Reddit",
            "https://www.reddit.com/r/ponds/.rss",
        ),
        ("https://podcasts.apple.com/gb/podcast/x/id123456", SourceKind.PODCAST, "Apple Podcasts", ""),
        ("https://padlet.com/a/b", SourceKind.TOOL, "Padlet", ""),
        ("https://pond.example/about", SourceKind.WEBSITE, "", ""),
    ],
)
def test_other_platforms(address, kind, platform, feed):
    found = recognise(read_address(address))
    assert (found.kind, found.platform, found.feed_address) == (kind, platform, feed)


def test_a_handle_in_another_script_stays_whole():
    handle = "@" + quote("アイウエオカキクケコサシスセソタチツテト")
    assert recognise(read_address(f"https://m.youtube.com/{handle}/videos")).canonical.endswith(handle)


@given(st.text(max_size=60))
def test_any_text_is_recognised_or_refused(text):
    for pasted in (text, "https://www.youtube.com/" + text, "https://bsky.app/profile/" + text, "@" + text):
        try:
            found = recognise(read_address(pasted))
        except BadAddress:
            continue
        assert found.canonical.startswith(("http://", "https://"))
        assert str(read_address(found.canonical)) == found.canonical
