"""What an address at Medium tells."""

import pytest

from resources.providers.sites.medium import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("medium.com/@jo", "https://medium.com/@jo", "blog", feed="https://medium.com/feed/@jo"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
