"""What an address at Padlet tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.padlet import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "padlet.com/jo/sea-life-wall-abcdefgh12345678?x=1",
        "https://padlet.com/jo/sea-life-wall-abcdefgh12345678",
        "tool",
        content="board",
        ref="abcdefgh12345678",
        frame="https://padlet.com/embed/abcdefgh12345678",
    ),
    Told(
        "padlet.com/embed/abcdefgh12345678",
        "https://padlet.com/embed/abcdefgh12345678",
        "tool",
        content="board",
        ref="abcdefgh12345678",
        frame="https://padlet.com/embed/abcdefgh12345678",
    ),
    Told(
        "padlet.com/jo/abcdefgh1234",
        "https://padlet.com/jo/abcdefgh1234",
        "tool",
        content="board",
        ref="abcdefgh1234",
        frame="https://padlet.com/embed/abcdefgh1234",
    ),
    Told("https://school.padlet.com/jo/wall", "https://school.padlet.com/jo/wall", "tool", content="board"),
]
ELSEWHERE = ["https://notpadlet.com/jo/wall-abcdefgh1234", "https://padlet.com.evil.example/jo/wall-abcdefgh1234"]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_stands_elsewhere_is_none_of_it(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content, found.platform) == (address, "website", None, "")
