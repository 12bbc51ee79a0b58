"""What an address at Quizlet tells."""

import pytest

from resources.providers.sites.quizlet import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("quizlet.com/123/cells-flash-cards", "https://quizlet.com/123/cells-flash-cards", "tool"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
