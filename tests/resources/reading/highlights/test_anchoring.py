"""A passage is found again after small edits, and never found where it is not."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.reading.highlights.anchoring import Anchor, Text, anchor_of

TEXT = (
    "Limpets look as if they never move. At high tide they do: each walks a little way and grazes the rock. "
    "Limpets come home to the same spot before the water falls, and fit their shell to the stone. "
    "Nobody knows for sure how they find the way. Some say by smell, some by the shape of the rock. "
    "On a calm night you can hear them scrape. Take a torch, and never walk alone on the rocks."
)
QUOTE = "Limpets come home to the same spot before the water falls"


def said(text: str, quote: str = QUOTE, *, before: str = "", now: str) -> str | None:
    """What a passage marked in `text` covers in `now`."""
    anchor = anchor_of(text, quote, before)
    assert anchor is not None
    place = Text(now).find(anchor)
    return None if place is None else now[slice(*place)]


def test_an_unchanged_text():
    assert said(TEXT, now=TEXT) == QUOTE + ","


@pytest.mark.parametrize(
    ("old", "new", "covers"),
    [
        ("At high tide they do", "At high tide, in the dark, they do", QUOTE + ","),
        ("come home to the", "always come home to the", QUOTE.replace("come", "always come") + ","),
        ("the same spot", "exactly the same spot", QUOTE.replace("the same", "exactly the same") + ","),
        ("Limpets come", "The limpets come", "The " + QUOTE.replace("L", "l") + ","),
        ("water falls,", "water falls", "Limpets come home to the same spot before the water falls"),
        ("same spot", "sane spot", QUOTE.replace("same", "sane") + ","),
        ("grazes the rock. ", "", QUOTE + ","),
    ],
)  # fmt: skip
def test_small_edits(old, new, covers):
    assert said(TEXT, now=TEXT.replace(old, new, 1)) == covers


def test_a_moved_passage_is_found_where_it_went():
    parts = TEXT.split(". ")
    assert said(TEXT, now=". ".join([*parts[2:], *parts[:2]])) == QUOTE + ","


def test_a_passage_that_was_taken_out_is_gone():
    assert (
        said(TEXT, now=TEXT.replace("Limpets come home to the same spot before the water falls, and ", "")) is None
    )
    assert (
        said(TEXT, now="Something else entirely stands here now, about guitars and how they are strung.") is None
    )
    assert said(TEXT, now="") is None


def test_a_short_passage_is_known_by_what_stands_around_it():
    assert said(TEXT, "stone", now=TEXT) == "stone."
    elsewhere = "A stone. Then the weather, the harbour, and what the ferry brought this week."
    assert said(TEXT, "stone", now=elsewhere) is None
    mended = said(TEXT.replace("grazes", "grases"), "grases", now=TEXT)
    assert mended == "grazes"


def test_of_two_like_passages_the_right_one():
    text = "The sea is cold in May. We swam. " + "Some words go on between the two of them. " * 5
    text += "The sea is cold in December. We stayed."
    second = anchor_of(text, "The sea is cold in", before="between the two of them.")
    assert second.position > 100
    assert anchor_of(text, "The sea is cold in").position == 0
    longer = "A new beginning of some length was put before it all. " + text
    place = Text(longer).find(second)
    assert longer[place[1] :].startswith(" December")


NORTH = "Team North counted twelve crabs and three starfish in the pool at low tide."
SOUTH = NORTH.replace("North", "South")
BETWEEN = "After lunch the wind came up, and nobody wanted to go on counting. " * 3


@pytest.mark.parametrize("between", [" ", f" {BETWEEN}"])
@pytest.mark.parametrize("quote", ["{}", "counted twelve crabs and three starfish", "Team {} counted twelve"])
@pytest.mark.parametrize(("gone", "stays"), [(NORTH, SOUTH), (SOUTH, NORTH)])
def test_where_the_passage_is_gone_one_that_looks_like_it_is_not_taken_for_it(between, quote, gone, stays):
    name = gone.split()[1]
    quote = gone if quote == "{}" else quote.format(name)
    text = NORTH + between + SOUTH
    before = text[: text.index(gone)] + (gone[: gone.index(quote)] if quote in gone else "")
    anchor = anchor_of(text, quote, before)
    assert text[: anchor.position].count("Team") == text[: text.index(gone) + 1 + gone.index(quote)].count("Team")
    without = text.replace(gone, "").strip()
    assert Text(without).find(anchor) is None
    assert Text(f"{BETWEEN}{stays}").find(anchor) is None
    # and as long as it stands, edited or moved, it is found
    edited = text.replace(gone, gone.replace("three", "four"))
    for now in (text, f"New: {text}", edited, f"{stays} And then. {gone}"):
        place = Text(now).find(anchor)
        assert place is not None
        assert name in now[: place[1]].rsplit("Team", 1)[1]


def test_what_is_not_there_cannot_be_marked():
    assert anchor_of(TEXT, "Whales sing in the deep of the sea at night") is None
    assert anchor_of(TEXT, "whale") is None
    assert anchor_of(TEXT, "") is None


def test_curly_and_straight_quotes_are_the_same():
    assert said("She said “never walk alone”.", 'She said "never walk', now='She said "never walk alone".')


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 120), st.text(max_size=30))
def test_whatever_is_marked_is_found_in_the_same_text_and_never_out_of_bounds(start, length, more):
    anchor = anchor_of(TEXT, TEXT[start : start + length], TEXT[:start])
    if anchor is None:
        assert not TEXT[start : start + length].strip()
        return
    assert TEXT[slice(*Text(TEXT).find(anchor))] == anchor.quote
    other = TEXT[: start // 2] + more + TEXT[start // 2 :]
    place = Text(other).find(anchor)
    assert place is None or 0 <= place[0] < place[1] <= len(other)


def marked_all_over(text: str) -> list[Anchor]:
    begins = range(10_000, len(text) - 1_000, len(text) // 100)
    return [anchor_of(text, text[at : at + 900], text[at - 80 : at]) for at in begins]


def test_in_a_text_that_repeats_itself_they_are_found_where_they_were():
    text = " ".join(random.Random(4).choices(["row", "your", "boat", "gently"], k=20_000))
    anchors, changed = marked_all_over(text), Text("All: " + text.replace("gently row", "softly row"))
    found = [changed.find(one) for one in anchors]
    assert [one.position for one, place in zip(anchors, found, strict=True) if place is None] == []
    assert max(abs(place[0] - one.position) for one, place in zip(anchors, found, strict=True)) < 30


def test_however_a_text_repeats_itself_no_worker_is_held_by_it():
    chance = random.Random(4)
    text, other = (" ".join(chance.choices("ab", k=50_000)) for _text in range(2))
    anchors = marked_all_over(text)
    began = time.process_time()
    assert sum(Text(other).find(one) is None for one in anchors) > 0.9 * len(anchors)
    assert time.process_time() - began < 20
