"""What an address at OpenLearn tells."""

import pytest

from resources.providers.sites.openlearn import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "https://www.open.edu/openlearn/sea-life",
        "https://www.open.edu/openlearn/sea-life",
        "course",
        content="course",
    ),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
