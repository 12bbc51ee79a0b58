"""What an address at Coursera tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.coursera import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "coursera.org/learn/sea-life?utm_source=x",
        "https://www.coursera.org/learn/sea-life",
        "course",
        content="course",
        ref="sea-life",
    ),
    Told(
        "https://coursera.org/specializations/oceans",
        "https://www.coursera.org/specializations/oceans",
        "course",
        content="course",
        ref="oceans",
    ),
]
ELSEWHERE = ["https://blog.coursera.org/learn/news", "https://coursera.org.evil.example/learn/sea"]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_stands_elsewhere_is_none_of_it(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content, found.platform) == (address, "website", None, "")
