import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.addresses import BadAddress
from resources.feeds.discovery.platforms import apple_podcast_id, feed_on_page, recognise
from resources.sources.models import SourceKind

CHANNEL = "UC" + "a1_-" * 5 + "bc"
UPLOADS = "https://www.youtube.com/feeds/videos.xml?playlist_id=UULF" + CHANNEL[2:]  # SAFETY 43: no Shorts


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
    assert recognise(pasted).canonical == canonical
    assert recognise(canonical).canonical == canonical


@pytest.mark.parametrize(
    "pasted", ["", "hello", "javascript:alert(1)", "mailto:a@b.org", "file:///etc/passwd", "a b"]
)
def test_what_is_no_address(pasted):
    with pytest.raises(BadAddress):
        recognise(pasted)


@pytest.mark.parametrize(
    ("address", "canonical", "feed"),
    [
        (f"youtube.com/channel/{CHANNEL}/videos", f"https://www.youtube.com/channel/{CHANNEL}", UPLOADS),
        ("https://www.youtube.com/playlist?list=PLabc&si=x", "https://www.youtube.com/playlist?list=PLabc",
         "https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc"),
        ("https://m.youtube.com/@Some.One/featured", "https://www.youtube.com/@Some.One", None),
        ("https://youtube.com/c/Name", "https://www.youtube.com/c/Name", None),
        ("https://youtube.com/user/Name", "https://www.youtube.com/user/Name", None),
        ("https://youtu.be/abcdefghijk?si=1&t=5", "https://www.youtube.com/watch?v=abcdefghijk", None),
        ("https://youtube.com/watch?v=abcdefghijk&list=PL1", "https://www.youtube.com/watch?v=abcdefghijk", None),
        ("https://www.youtube.com/shorts/abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk", None),
        ("https://youtube-nocookie.com/embed/abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk", None),
    ],
)  # fmt: skip
def test_youtube(address, canonical, feed):
    found = recognise(address)
    kind = SourceKind.VIDEO if "watch?v=" in canonical else SourceKind.CHANNEL
    assert (found.kind, found.platform) == (kind, "YouTube")
    assert (found.canonical, found.feed_address) == (canonical, feed)
    assert found.needs_page == (feed is None)


@pytest.mark.parametrize("host", ["evilyoutube.com", "youtube.com.evil.example", "notyoutu.be"])
def test_a_name_that_only_ends_like_youtube_is_not_youtube(host):
    assert recognise(f"https://{host}/channel/{CHANNEL}").platform == ""
    assert feed_on_page(f'"externalId":"{CHANNEL}"'.encode(), f"https://{host}/") is None


@pytest.mark.parametrize(
    "page",
    [
        f'<link rel="canonical" href="https://www.youtube.com/channel/{CHANNEL}">',
        f'{{"channelId":"UC{"z" * 22}","externalId":"{CHANNEL}"}}',
        f'<link rel="alternate" href="https://www.youtube.com/feeds/videos.xml?channel_id={CHANNEL}">',
        f'<meta itemprop="identifier" content="{CHANNEL}">',
        f'{{"channelId": "{CHANNEL}"}}',
    ],
)
def test_the_channel_of_a_handle_is_read_from_its_page(page):
    assert feed_on_page(page.encode(), "https://www.youtube.com/@someone") == UPLOADS


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
        ("https://x.com/somebody", SourceKind.SOCIAL, "X", None),
        ("https://nox.com/somebody", SourceKind.WEBSITE, "", None),
        ("https://de.linkedin.com/in/somebody", SourceKind.SOCIAL, "LinkedIn", None),
        ("https://www.khanacademy.org/math/algebra", SourceKind.COURSE, "Khan Academy", None),
        ("https://www.coursera.org/learn/sounds", SourceKind.COURSE, "Coursera", None),
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
        ("https://podcasts.apple.com/gb/podcast/x/id123456", SourceKind.PODCAST, "Apple Podcasts", None),
        ("https://padlet.com/a/b", SourceKind.TOOL, "Padlet", None),
        ("https://pond.example/about", SourceKind.WEBSITE, "", None),
    ],
)
def test_other_platforms(address, kind, platform, feed):
    found = recognise(address)
    assert (found.kind, found.platform, found.feed_address) == (kind, platform, feed)


def test_the_number_of_a_podcast():
    assert apple_podcast_id("https://podcasts.apple.com/gb/podcast/x/id123456?i=7") == "123456"
    assert apple_podcast_id("https://pond.example/id123456") is None


@given(st.text(max_size=60))
def test_any_text_is_recognised_or_refused(text):
    for pasted in (text, "https://www.youtube.com/" + text, "https://bsky.app/profile/" + text, "@" + text):
        try:
            found = recognise(pasted)
        except BadAddress:
            continue
        assert found.canonical.startswith(("http://", "https://"))
        assert recognise(found.canonical).canonical == found.canonical
