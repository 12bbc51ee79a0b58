"""What an address at TED tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.ted import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "ted.com/talks/jo_the_sea?language=en",
        "https://www.ted.com/talks/jo_the_sea",
        "video",
        content="video",
        ref="jo_the_sea",
        frame="https://embed.ted.com/talks/jo_the_sea",
    ),
    Told(
        "https://embed.ted.com/talks/jo_the_sea",
        "https://www.ted.com/talks/jo_the_sea",
        "video",
        content="video",
        ref="jo_the_sea",
        frame="https://embed.ted.com/talks/jo_the_sea",
    ),
]
ELSEWHERE = ["https://feeds.ted.com/talks/daily.xml", "https://evilted.com/talks/jo"]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_stands_elsewhere_is_none_of_it(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content, found.platform) == (address, "website", None, "")
