"""A part of a page that comes anew by itself is found by its id, and names kinds of rows that there are."""

import re

import pytest
from django.apps import apps

from kit.models import PublicModel
from tests.house.sources import files, name

PART = re.compile(r"<[a-z][^>]*\sdata-live=\"([^\"]+)\"[^>]*>")
KINDS = {"notice"} | {model._meta.model_name for model in apps.get_models() if issubclass(model, PublicModel)}


def troubles(template: str) -> list[str]:
    """What is wrong with the live parts of a template."""
    found = []
    for part in PART.finditer(template):
        if not re.search(r"\sid=\"[a-z-]+\"", part[0]):
            found.append(f"{part[0]} has no id")
        unknown = {key.partition(".")[0] for key in re.sub(r"{{.*?}}", "row", part[1]).split()} - KINDS
        found.extend(f"{part[0]} shows {kind}, which nothing is" for kind in unknown)
    return found


@pytest.mark.parametrize("path", files(".html", under="templates"), ids=name)
def test_live_parts_have_an_id_and_name_what_there_is(path):
    assert not troubles(path.read_text())


def test_a_bad_part_is_seen():
    assert len(troubles('<div class="live" data-live="answer.{{ row.uuid }} notice"></div>')) == 2
    assert not troubles('<div id="a-part" data-live="question.{{ question.uuid }}"></div>')
