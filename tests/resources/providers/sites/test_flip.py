"""What an address at Flip tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.flip import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("flip.com/abc123", "https://flip.com/abc123", "tool", content="retired"),
    Told("https://info.flipgrid.com/abc", "https://info.flipgrid.com/abc", "tool", content="retired"),
]
ELSEWHERE = ["https://flip.com.evil.example/abc"]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_stands_elsewhere_is_none_of_it(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content, found.platform) == (address, "website", None, "")
