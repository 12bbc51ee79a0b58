"""What an address at Substack tells."""

import pytest

from resources.providers.sites.substack import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "https://words.substack.com/",
        "https://words.substack.com/",
        "blog",
        feed="https://words.substack.com/feed",
    ),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
