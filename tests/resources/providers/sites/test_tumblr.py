"""What an address at Tumblr tells."""

import pytest

from resources.providers.sites.tumblr import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("my.tumblr.com", "https://my.tumblr.com/", "blog", feed="https://my.tumblr.com/rss"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
