"""What an address at edX tells."""

import pytest

from resources.providers.sites.edx import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("https://www.edx.org/course/sea-life", "https://www.edx.org/course/sea-life", "course", content="course"),
    Told("learning.edx.org/course/x", "https://learning.edx.org/course/x", "course", content="course"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
