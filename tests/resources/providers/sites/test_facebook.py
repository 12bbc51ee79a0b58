"""What an address at Facebook tells."""

import pytest

from resources.providers.sites.facebook import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("https://m.facebook.com/sealab", "https://m.facebook.com/sealab", "social", content="page"),
    Told("facebook.com/groups/ponds", "https://facebook.com/groups/ponds", "community", content="community"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
