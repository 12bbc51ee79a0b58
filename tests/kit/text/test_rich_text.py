"""The little formatting of what people write, judged by another parser than the ones that made it.  # SAFETY 28"""

from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.text.html import LINK_REL
from kit.text.rich_text import rich_html, shown_text

VECTORS = (Path(__file__).parents[2] / "data" / "xss.txt").read_text(encoding="utf-8").splitlines()
ELEMENTS = {"p", "br", "strong", "em", "ul", "li", "a"}


def assert_harmless(html):
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    for element in tree.iter():
        if element is tree:
            continue
        assert element.tag in ELEMENTS, element.tag
        if element.tag == "a":
            assert set(element.attrib) == {"href", "rel"}
            assert element.attrib["href"].lower().startswith(("http://", "https://"))
            assert element.attrib["rel"] == LINK_REL
        else:
            assert not element.attrib


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("I **like** *this*", "<p>I <strong>like</strong> <em>this</em></p>"),
        ("***both***", "<p><em><strong>both</strong></em></p>"),
        ("one\ntwo\n\nthree", "<p>one<br>two</p><p>three</p>"),
        ("I like:\n- foxes\n- **owls**", "<p>I like:</p><ul><li>foxes</li><li><strong>owls</strong></li></ul>"),
        ("* foxes\n* owls", "<ul><li>foxes</li><li>owls</li></ul>"),
        ("Tom & <b>Jo</b>", "<p>Tom &amp; &lt;b&gt;Jo&lt;/b&gt;</p>"),
        ("", ""),
    ],
)
def test_a_few_signs_are_read(typed, shown):
    assert rich_html(typed) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "2*3*4 and 5 * 6 * 7",
        "snake_case_name and __init__",
        "2015. It was a good year",
        "1. first",
        "# nine",
        "**not closed",
        "-5 degrees",
        "[words](https",
        "`code`",
    ],
)
def test_everything_else_stays_as_it_was_typed(typed):
    assert rich_html(typed) == f"<p>{typed}</p>"


def test_an_address_becomes_a_link_that_tells_the_other_site_nothing():
    html = rich_html("See (https://pond.example/frogs?a=1&b=2).")
    address = "https://pond.example/frogs?a=1&amp;b=2"
    assert html == f'<p>See (<a href="{address}" rel="{LINK_REL}">{address}</a>).</p>'


@pytest.mark.parametrize(
    "typed", ["www.pond.example", "me@pond.example", "javascript:alert(1)", "ftp://pond.example/"]
)
def test_only_whole_web_addresses_become_links(typed):
    assert "<a" not in rich_html(typed)


def test_an_address_ends_before_signs_that_nobody_sees():
    assert 'href="https://pond.example/a"' in rich_html("https://pond.example/a\u202egpj.exe")


@pytest.mark.parametrize("around", ["{}", "**{}**", "- {}", "https://pond.example/{}", "*{}", "a\n{}\n- b"])
@pytest.mark.parametrize("vector", VECTORS)
def test_no_attack_survives(vector, around):
    assert_harmless(rich_html(around.format(vector)))


@given(st.text(alphabet=st.sampled_from("*-<>/=\"'`&;:#!()[]ahtps. \n\t\0"), max_size=80) | st.text(max_size=80))
def test_any_text_comes_out_harmless(typed):
    assert_harmless(rich_html(typed))
    shown_text(typed)


def test_what_is_seen_can_be_had_without_the_signs():
    typed = "I **like**:\n- *red* foxes\n- owls\n\n2*3"
    assert shown_text(typed) == "I like:\n• red foxes\n• owls\n2*3"


@pytest.mark.parametrize("typed", ["*" * 4000, "(" * 4000, "- " * 2000, "**a " * 1000, "https://a." + "a." * 1900])
def test_what_would_take_long_does_not(typed):
    from time import process_time

    began = process_time()
    assert_harmless(rich_html(typed))
    assert process_time() - began < 2
