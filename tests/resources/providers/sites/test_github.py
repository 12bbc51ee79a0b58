"""What an address at GitHub tells."""

import pytest

from resources.providers.sites.github import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("github.com/sealab/tides", "https://github.com/sealab/tides", "community"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
