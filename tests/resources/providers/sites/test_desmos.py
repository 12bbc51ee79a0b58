"""What an address at Desmos tells."""

import pytest

from resources.providers.sites.desmos import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("https://www.desmos.com/calculator/abc", "https://www.desmos.com/calculator/abc", "tool"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
