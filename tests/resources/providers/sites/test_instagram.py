"""What an address at Instagram tells."""

import pytest

from resources.providers.sites.instagram import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "https://www.instagram.com/natgeo/",
        "https://www.instagram.com/natgeo/",
        "social",
        content="account",
        ref="natgeo",
    ),
    Told("instagram.com/p/abc/", "https://instagram.com/p/abc/", "post", content="post"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
