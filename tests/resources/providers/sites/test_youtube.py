"""YouTube: its many addresses, and the channel behind them."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.registry import NOBODY, owner_of_address
from resources.providers.sites.youtube import PROVIDER
from resources.sources.kinds import SourceKind
from tests.resources.providers.sites.told import Told

CHANNEL = "UC" + "a1_-" * 5 + "bc"
UPLOADS = "https://www.youtube.com/feeds/videos.xml?playlist_id=UULF" + CHANNEL[2:]  # SAFETY 43: no Shorts


@pytest.mark.parametrize(
    ("address", "canonical", "feed"),
    [
        (f"youtube.com/channel/{CHANNEL}/videos", f"https://www.youtube.com/channel/{CHANNEL}", UPLOADS),
        ("https://www.youtube.com/playlist?list=PLabc&si=x", "https://www.youtube.com/playlist?list=PLabc",
         "https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc"),
        ("https://m.youtube.com/@Some.One/featured", "https://www.youtube.com/@Some.One", ""),
        ("https://youtube.com/c/Name", "https://www.youtube.com/c/Name", ""),
        ("https://youtube.com/user/Name", "https://www.youtube.com/user/Name", ""),
        ("https://youtu.be/abcdefghijk?si=1&t=5", "https://www.youtube.com/watch?v=abcdefghijk", ""),
        ("https://youtube.com/watch?v=abcdefghijk&list=PL1", "https://www.youtube.com/watch?v=abcdefghijk", ""),
        ("https://www.youtube.com/shorts/abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk", ""),
        ("https://youtube-nocookie.com/embed/abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk", ""),
    ],
)  # fmt: skip
def test_youtube(address, canonical, feed):
    found = recognise(read_address(address))
    kind = SourceKind.VIDEO if "watch?v=" in canonical else SourceKind.CHANNEL
    assert (found.kind, found.platform) == (kind, "YouTube")
    assert (found.canonical, found.feed_address) == (canonical, feed)


@pytest.mark.parametrize("host", ["evilyoutube.com", "youtube.com.evil.example", "notyoutu.be"])
def test_a_name_that_only_ends_like_youtube_is_not_youtube(host):
    assert recognise(read_address(f"https://{host}/channel/{CHANNEL}")).provider is NOBODY
    assert owner_of_address(f"https://{host}/") is None


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
    assert PROVIDER.feed_on_page(page.encode()) == UPLOADS
    assert PROVIDER.lasting_address(page.encode()) == f"https://www.youtube.com/channel/{CHANNEL}"


TOLD = [
    Told(
        "youtu.be/abcdefghijk?si=x",
        "https://www.youtube.com/watch?v=abcdefghijk",
        "video",
        content="video",
        ref="abcdefghijk",
        frame="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0",
    ),
    Told(
        "https://www.youtube.com/shorts/abcdefghijk",
        "https://www.youtube.com/watch?v=abcdefghijk",
        "video",
        content="video",
        ref="abcdefghijk",
        frame="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0",
    ),
    Told(
        "youtube.com/playlist?list=PLabc&si=x",
        "https://www.youtube.com/playlist?list=PLabc",
        "channel",
        content="playlist",
        feed="https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc",
    ),
    Told("youtube.com/@somebody/videos", "https://www.youtube.com/@somebody", "channel", content="channel"),
    Told(
        "youtube.com/channel/UCabcdefghijklmnopqrstuv/videos",
        "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
        "channel",
        content="channel",
        feed="https://www.youtube.com/feeds/videos.xml?playlist_id=UULFabcdefghijklmnopqrstuv",
    ),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
