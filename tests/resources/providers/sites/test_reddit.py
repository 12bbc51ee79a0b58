"""What an address at Reddit tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.reddit import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "old.reddit.com/r/ponds/?feed=secret&user=jo",
        "https://www.reddit.com/r/ponds/",
        "community",
        content="community",
        ref="ponds",
        feed="https://www.reddit.com/r/ponds/.rss",
    ),
    Told(
        "reddit.com/r/ponds/comments/abc/a_newt",
        "https://www.reddit.com/r/ponds/comments/abc/a_newt",
        "post",
        content="post",
        ref="abc",
    ),
    Told("https://www.reddit.com/", "https://www.reddit.com/", "community", content="community"),
]
ELSEWHERE = ["https://notreddit.com/r/ponds"]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_stands_elsewhere_is_none_of_it(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content, found.platform) == (address, "website", None, "")
