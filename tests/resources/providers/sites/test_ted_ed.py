"""What an address at TED-Ed tells."""

import pytest

from resources.providers.sites.ted_ed import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "https://ed.ted.com/lessons/why-tides#watch",
        "https://ed.ted.com/lessons/why-tides",
        "course",
        content="lesson",
        ref="why-tides",
    ),
    Told("https://ed.ted.com/on/AbCd1234#digdeeper", "https://ed.ted.com/on/AbCd1234", "course", content="lesson"),
    Told("ed.ted.com/series/the-sea", "https://ed.ted.com/series/the-sea", "course", content="course"),
]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)
