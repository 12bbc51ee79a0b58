"""Flipboard is known for its short links alone."""

from resources.providers.recognising import read_address
from resources.providers.registry import shortener_at
from resources.providers.sites.flipboard import PROVIDER


def test_its_short_links_are_known():
    assert shortener_at(read_address("flip.it/AbCdEf").host) is PROVIDER
