"""What an address at TikTok tells."""

import pytest

from resources.providers.sites.tiktok import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told("https://www.tiktok.com/@nasa", "https://www.tiktok.com/@nasa", "social", content="account", ref="nasa"),
    Told("tiktok.com/@nasa/video/123", "https://tiktok.com/@nasa/video/123", "video", content="video"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
