"""What an address at Bluesky tells."""

import pytest

from resources.providers.sites.bluesky import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "bsky.app/profile/jo.example",
        "https://bsky.app/profile/jo.example",
        "social",
        content="account",
        ref="jo.example",
        feed="https://bsky.app/profile/jo.example/rss",
    ),
    Told(
        "https://bsky.app/profile/did:plc:abc123/rss",
        "https://bsky.app/profile/did:plc:abc123/rss",
        "social",
        content="account",
        ref="did:plc:abc123",
        feed="https://bsky.app/profile/did:plc:abc123/rss",
    ),
    Told(
        "bsky.app/profile/jo.example/post/3kabc",
        "https://bsky.app/profile/jo.example/post/3kabc",
        "post",
        content="post",
        ref="3kabc",
    ),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
