"""What an address at Spotify tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.spotify import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "open.spotify.com/intl-de/episode/0abcDEFghi1234567890xy?si=1",
        "https://open.spotify.com/episode/0abcDEFghi1234567890xy",
        "podcast",
        content="episode",
        ref="episode/0abcDEFghi1234567890xy",
        frame="https://open.spotify.com/embed/episode/0abcDEFghi1234567890xy",
    ),
    Told(
        "open.spotify.com/embed/show/4rOoJ6Egrf8K2IrywzwOMk",
        "https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk",
        "podcast",
        content="podcast",
        ref="show/4rOoJ6Egrf8K2IrywzwOMk",
        frame="https://open.spotify.com/embed/show/4rOoJ6Egrf8K2IrywzwOMk",
    ),
]
ELSEWHERE = ["https://newsroom.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk"]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_stands_elsewhere_is_none_of_it(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content, found.platform) == (address, "website", None, "")
