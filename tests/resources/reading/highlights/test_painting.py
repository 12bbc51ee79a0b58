"""Marks are drawn around words alone, and leave what was cleaned as it was."""

import re
from time import monotonic

import html5lib
from hypothesis import given
from hypothesis import strategies as st

from kit.text.html import clean_html
from resources.reading.highlights.painting import Mark, Words, paint

OPEN = '<mark class="passage">'


def painted(html: str, *quotes: str) -> str:
    words = Words(html)
    return paint(words, [_mark(words, quote) for quote in quotes])


def _mark(words: Words, quote: str) -> Mark:
    at = words.text.index(quote)
    return Mark(at, at + len(quote), OPEN)


def test_words_across_tags():
    html = "<p>Crabs walk <strong>side</strong>ways.</p><p>Always.</p>"
    assert Words(html).text == "Crabs walk sideways. Always. "
    assert painted(html, "walk sideways. Always") == (
        f"<p>Crabs {OPEN}walk </mark><strong>{OPEN}side</mark></strong>{OPEN}ways.</mark></p>"
        f"<p>{OPEN}Always</mark>.</p>"
    )


def test_entities_are_never_cut():
    html = "<p>Salt &amp; vinegar &lt;b&gt; more</p>"
    assert painted(html, "& vinegar <b") == f"<p>Salt {OPEN}&amp; vinegar &lt;b</mark>&gt; more</p>"


def test_nothing_is_drawn_between_the_items_of_a_list():
    html = "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>"
    assert painted(html, "One Two") == f"<ul>\n<li>{OPEN}One</mark></li>\n<li>{OPEN}Two</mark></li>\n</ul>"


def test_overlapping_marks_stand_inside_each_other():
    assert painted("<p>one two three</p>", "one two", "two three") == (
        f"<p>{OPEN}one </mark>{OPEN}{OPEN}two</mark></mark>{OPEN} three</mark></p>"
    )


def test_what_comes_first_and_last_comes_once():
    words = Words("<p>one <b>two</b> three</p>")
    html = paint(words, [Mark(0, 13, OPEN, first="[", last="]")])
    assert re.sub("<[^>]*>", "", html) == "[one two three]"


def test_a_text_in_a_thousand_pieces_takes_no_time():
    words = Words("".join(f"<b>{letter}</b><i>and</i>" for letter in "abcdefghij" * 500))
    marks = [Mark(at * 100, at * 100 + 1_000, OPEN) for at in range(100)]
    begun = monotonic()
    assert paint(words, marks).count(OPEN) > 10_000
    assert monotonic() - begun < 5


PIECES = (
    '<p>|</p>|<b>|</b>|<ul>|<li>|</li>|</ul>|<a href="https://a.example/?x=1&y=2">|</a>|<table><tr><td>|'
    '</td></tr></table>|<img src="/i" alt="a > b">|word| |two words|&amp;|&lt;script&gt;|'
    '<script>alert(1)</script>|"|'
    "<h1>|</h1>|\n\n|é|<mark>|</mark>|<blockquote>|&nbsp;|<"
)
SNIPPETS = st.lists(st.sampled_from(PIECES.split("|")), max_size=25)


@given(SNIPPETS, st.lists(st.tuples(st.integers(0, 80), st.integers(1, 60)), max_size=4))
def test_taken_out_again_the_marks_leave_every_letter(snippets, ranges):
    html = clean_html("".join(snippets), "https://a.example/", image_address=lambda address: "/p").html
    words = Words(html)
    marks = [Mark(start, min(start + length, len(words.text)), OPEN) for start, length in ranges]
    drawn = paint(words, [mark for mark in marks if mark.start < mark.end])
    assert drawn.count(OPEN) == drawn.count("</mark>") - html.count("</mark>")
    assert _without_marks(drawn, html.count("</mark>")) == html or "<mark>" in html
    plain, tree = (_shape(html5lib.parseFragment(one, namespaceHTMLElements=False)) for one in (html, drawn))
    assert plain == tree


def _without_marks(html: str, own: int) -> str:
    return html.replace(OPEN, "").replace("</mark>", "") if not own else html


def _shape(tree) -> list[str]:
    """All elements but our marks with their attributes, in order, and all the words."""
    found = ["".join(tree.itertext())]
    for element in tree.iter():
        if isinstance(element.tag, str) and element.get("class") != "passage":
            found.append(f"{element.tag} {sorted(element.attrib.items())}")
    return found
