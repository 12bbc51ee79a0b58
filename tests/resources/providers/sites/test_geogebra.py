"""What an address at GeoGebra tells."""

import pytest

from resources.providers.sites.geogebra import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("https://www.geogebra.org/m/abc", "https://www.geogebra.org/m/abc", "tool"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
