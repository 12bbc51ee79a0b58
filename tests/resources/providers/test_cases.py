"""Every answer of a provider as a card, without a browser: quick, for whoever works on one of them."""

import html

import pytest
from django.utils.html import strip_tags

from resources.providers.registry import PLAYERS
from tests.resources.making import switch_on
from tests.resources.providers.answers import CASES


def words_of(answer):
    return " ".join(html.unescape(strip_tags(answer.content.decode())).split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_the_preview_says(cast, outside, case):  # SAFETY 26, 27
    switch_on(cast.harbour, *PLAYERS)
    case.world(outside)
    said = words_of(cast.client(cast.mia).post("/sources/add/", {"address": case.pasted}))
    for words in (*case.sees, *filter(None, [case.refusal])):
        assert words in said, (words, said)
    for words in case.not_sees:
        assert words not in said, (words, said)
