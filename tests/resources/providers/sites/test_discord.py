"""What an address at Discord tells."""

import pytest

from resources.providers.sites.discord import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("discord.gg/abcdef", "https://discord.gg/abcdef", "community", content="community"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
