"""What hostile documents and pages cost to read, measured from outside: a process at its peak, and its work."""

import json
import subprocess
import sys

import pytest

from resources.feeds.parsing.documents import MOST_ENTRIES
from tests.resources.feeds.hostile import DOCUMENTS, PAGES

MOST_MEMORY, MOST_SECONDS = 150, 25  # of a busy machine: what is not bounded takes minutes, or gigabytes


def cost(what, name):
    command = [sys.executable, "-m", "tests.resources.feeds.hostile", what, name]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_hostile_document_costs_little(name):
    told = cost("document", name)
    assert told["memory"] < MOST_MEMORY, told
    assert told["work"] < MOST_SECONDS, told
    assert told["came"] <= MOST_ENTRIES


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_costs_little(name):
    told = cost("page", name)
    assert told["memory"] < MOST_MEMORY, told
    assert told["work"] < MOST_SECONDS, told
    assert told["came"] <= 20
