"""The page of a source, as long as it is."""

import re

from resources.models import Verdict
from tests.resources.making import make_entries, make_source


def test_what_a_source_posted_comes_in_pages(cast):
    source = make_source(cast.harbour, verdict=Verdict.FINE)
    make_entries(source, 31, title="Tide")
    client, here = cast.client(cast.mia), f"/sources/{source.uuid}/"
    first = client.get(here).content.decode()
    (following,) = re.findall(r'rel="next" href="(\?after=[^"]+)"', first)
    rest = client.get(here + following).content.decode()
    seen = [set(re.findall(r"/sources/entries/[0-9a-f-]{36}/", page)) for page in (first, rest)]
    assert [len(each) for each in seen] == [30, 1]
    assert not seen[0] & seen[1]
