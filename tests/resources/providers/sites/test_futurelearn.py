"""What an address at FutureLearn tells."""

import pytest

from resources.providers.sites.futurelearn import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "futurelearn.com/courses/sea-life", "https://futurelearn.com/courses/sea-life", "course", content="course"
    ),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
