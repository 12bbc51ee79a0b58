"""What an address at Scratch tells."""

import pytest

from resources.providers.sites.scratch import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("scratch.mit.edu/discuss/", "https://scratch.mit.edu/discuss/", "community", content="community"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
