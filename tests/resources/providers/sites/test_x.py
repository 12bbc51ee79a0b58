"""What an address at X tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.x import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("https://mobile.twitter.com/NASA?lang=en", "https://x.com/NASA", "social", content="account", ref="NASA"),
    Told(
        "twitter.com/NASA/status/1234567890/photo/1?s=20&t=x",
        "https://x.com/NASA/status/1234567890",
        "post",
        content="post",
        ref="1234567890",
    ),
    Told("https://x.com/NASA/with_replies", "https://x.com/NASA", "social", content="account", ref="NASA"),
    Told("https://x.com/i/lists/12345", "https://x.com/i/lists/12345", "social", content="page"),
]
ELSEWHERE = ["https://blog.x.com/engineering", "https://evilx.com/jo"]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_stands_elsewhere_is_none_of_it(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content, found.platform) == (address, "website", None, "")
