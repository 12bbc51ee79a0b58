"""What an address at Threads tells."""

import pytest

from resources.providers.sites.threads import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "https://www.threads.net/@natgeo",
        "https://www.threads.net/@natgeo",
        "social",
        content="account",
        ref="natgeo",
    ),
    Told("threads.com/@natgeo/post/abc", "https://threads.com/@natgeo/post/abc", "post", content="post"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
