"""What an address at Stack Exchange tells."""

import pytest

from resources.providers.sites.stack_exchange import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "https://math.stackexchange.com/questions",
        "https://math.stackexchange.com/questions",
        "community",
        content="community",
    ),
    Told(
        "stackoverflow.com/questions/1", "https://stackoverflow.com/questions/1", "community", content="community"
    ),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
