"""What an address at SoundCloud tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.soundcloud import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "https://m.soundcloud.com/joreed/waves-at-night?si=x",
        "https://soundcloud.com/joreed/waves-at-night",
        "podcast",
        content="sound",
    ),
    Told("on.soundcloud.com/AbCdEf", "https://on.soundcloud.com/AbCdEf", "podcast", content="sound"),
]
ELSEWHERE = ["https://feeds.soundcloud.com/users/soundcloud:users:1/sounds.rss"]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_stands_elsewhere_is_none_of_it(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content, found.platform) == (address, "website", None, "")
