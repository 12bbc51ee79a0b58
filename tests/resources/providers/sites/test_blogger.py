"""What an address at Blogger tells."""

import pytest

from resources.providers.sites.blogger import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "https://my.blogspot.com/",
        "https://my.blogspot.com/",
        "blog",
        feed="https://my.blogspot.com/feeds/posts/default",
    ),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
