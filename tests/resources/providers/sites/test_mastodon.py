"""What an address at a site like Mastodon tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.mastodon import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "@jo@social.example",
        "https://social.example/@jo",
        "social",
        content="account",
        ref="jo",
        feed="https://social.example/@jo.rss",
    ),
    Told(
        "https://social.example/@jo/112233445566",
        "https://social.example/@jo/112233445566",
        "post",
        content="post",
        ref="112233445566",
    ),
    Told(
        "https://social.example/@jo.rss",
        "https://social.example/@jo.rss",
        "social",
        content="account",
        ref="jo",
        feed="https://social.example/@jo.rss",
    ),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


def test_what_is_tagged_with_a_word_has_a_feed_where_no_provider_is_known():
    tagged = recognise(read_address("social.example/tags/tides"))
    assert (tagged.kind, tagged.feed_address) == ("website", "https://social.example/tags/tides.rss")
    assert not recognise(read_address("https://soundcloud.com/tags/tides")).feed_address


def test_a_name_at_a_known_provider_is_no_account():
    for address in ("https://medium.com/@jo", "https://soundcloud.com/@jo"):
        assert recognise(read_address(address)).provider is not PROVIDER
