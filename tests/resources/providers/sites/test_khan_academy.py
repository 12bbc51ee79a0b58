"""What an address at Khan Academy tells."""

import pytest

from resources.providers.recognising import read_address, recognise
from resources.providers.sites.khan_academy import PROVIDER
from tests.resources.providers.sites.told import Told

TOLD = [
    Told(
        "khanacademy.org/science/biology/cells/v/what-is-a-cell?lang=en",
        "https://www.khanacademy.org/science/biology/cells/v/what-is-a-cell",
        "course",
        content="lesson",
        ref="what-is-a-cell",
    ),
    Told(
        "https://de.khanacademy.org/science/biology",
        "https://de.khanacademy.org/science/biology",
        "course",
        content="course",
    ),
    Told(
        "khanacademy.org/science/biology/cells/a/cell-walls",
        "https://www.khanacademy.org/science/biology/cells/a/cell-walls",
        "course",
        content="article",
        ref="cell-walls",
    ),
    Told(
        "khanacademy.org/science/biology/cells/e/parts-of-a-cell",
        "https://www.khanacademy.org/science/biology/cells/e/parts-of-a-cell",
        "course",
        content="exercise",
        ref="parts-of-a-cell",
    ),
]
ELSEWHERE = ["https://blog.khanacademy.org/science/v/news", "https://notkhanacademy.org/math/algebra"]


@pytest.mark.parametrize("told", TOLD, ids=str)
def test_what_its_addresses_tell(told):
    told.check(PROVIDER)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_what_stands_elsewhere_is_none_of_it(address):
    found = recognise(read_address(address))
    assert (found.canonical, found.kind, found.content, found.platform) == (address, "website", None, "")
