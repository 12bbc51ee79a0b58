"""What an address at Vimeo tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.vimeo import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "vimeo.com/123456789/abcdef0123",
        "https://vimeo.com/123456789/abcdef0123",
        "video",
        content="video",
        ref="123456789/abcdef0123",
        frame="https://player.vimeo.com/video/123456789?dnt=1&h=abcdef0123",
    ),
    Told(
        "player.vimeo.com/video/123456789?h=abcdef0123&autoplay=1",
        "https://vimeo.com/123456789/abcdef0123",
        "video",
        content="video",
        ref="123456789/abcdef0123",
        frame="https://player.vimeo.com/video/123456789?dnt=1&h=abcdef0123",
    ),
    Told(
        "https://www.vimeo.com/76979871?share=copy",
        "https://vimeo.com/76979871",
        "video",
        content="video",
        ref="76979871",
        frame="https://player.vimeo.com/video/76979871?dnt=1",
    ),
    Told(
        "vimeo.com/joreed",
        "https://vimeo.com/joreed",
        "channel",
        content="channel",
        ref="joreed",
        feed="https://vimeo.com/joreed/videos/rss",
    ),
]
ELSEWHERE = ["https://help.vimeo.com/123456789", "https://vimeo.com.evil.example/123456789"]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_stands_elsewhere_is_none_of_it(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content, found.platform) == (address, "website", None, "")
