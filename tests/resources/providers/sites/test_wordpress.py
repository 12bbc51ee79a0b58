"""What an address at WordPress.com tells."""

import pytest

from resources.providers.sites.wordpress import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("https://my.wordpress.com", "https://my.wordpress.com/", "blog", feed="https://my.wordpress.com/feed/"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
