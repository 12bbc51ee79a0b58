"""What a template names in one block is known in that block alone: asked for elsewhere, an address is empty."""

import re
from pathlib import Path

TEMPLATES = Path(__file__).parents[2] / "templates"
BLOCK = re.compile(r"{%\s*(block|endblock)\b[^%]*%}")
ADDRESS = re.compile(r"{%\s*url\b[^%]*\bas (\w+)\s*%}")
NAMED = r"{{%\s*(?:url\b[^%]*\bas {0}\s*%}}|with\b[^%]*\bas {0}\b|with\b[^%]*\b{0}=|for\b[^%]*\b{0}\b[^%]* in )"
USED = r"(?:=|{{{{\s*){0}\b(?!\s*=)"


def blocks_of(text: str) -> list[tuple[int, int]]:
    """Where each block begins and ends."""
    open_ones, found = [], []
    for tag in BLOCK.finditer(text):
        if tag[1] == "block":
            open_ones.append(tag.end())
        else:
            found.append((open_ones.pop(), tag.start()))
    return found


def lost_addresses(text: str) -> list[str]:
    """The names of addresses that are asked for where no block around has named them, each with its line."""
    blocks = blocks_of(text)
    lost = []
    for name in dict.fromkeys(ADDRESS.findall(text)):
        for use in re.finditer(USED.format(name), text):
            around = [block for block in blocks if block[0] <= use.start() < block[1]]
            if around and not any(
                re.search(NAMED.format(name), text[start : use.start()]) for start, _end in around
            ):
                lost.append(f"{name}, line {text.count(chr(10), 0, use.start()) + 1}")
    return lost


def test_every_address_is_named_in_the_block_that_shows_it():
    found = {
        str(path.relative_to(TEMPLATES)): lost
        for path in TEMPLATES.rglob("*.html")
        if (lost := lost_addresses(path.read_text()))
    }
    assert found == {}


def test_a_lost_address_is_seen():
    named = '{% block head %}{% url "a" as up %}{% endblock %}'
    assert lost_addresses(named + "{% block content %}\n{{ up }}{% endblock %}") == ["up, line 2"]
    assert lost_addresses(named + '{% block content %}{% include "b" with href=up %}{% endblock %}')
    assert not lost_addresses(named + '{% block content %}{% url "a" as up %}{{ up }}{% endblock %}')
    assert not lost_addresses(
        named + "{% block content %}{% with list as up %}{{ up }}{% endwith %}{% endblock %}"
    )
