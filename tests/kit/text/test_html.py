"""What comes out of the cleaner, judged by another parser than the one that cleaned.  # SAFETY 28"""

from pathlib import Path

import bleach
import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.text.html import LINK_REL, clean_html, plain_text
from kit.text.html_depth import deeper_than

BASE = "https://school.example/blog/post"
VECTORS = (Path(__file__).parents[2] / "data" / "xss.txt").read_text(encoding="utf-8").splitlines()
ELEMENTS = set(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
    "figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span "
    "strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split()
)  # written out again on purpose: a slip in the policy must not also slip into its test
ATTRIBUTES = set(
    "href hreflang title rel lang dir open src alt width height loading decoding start reversed colspan "
    "rowspan scope datetime".split()
)


def proxied(address):
    return "/picture/" + address.encode().hex()


def clean(html):
    return clean_html(html, BASE, image_address=proxied)


def assert_harmless(html):
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    for element in tree.iter():
        if element is tree:
            continue
        assert element.tag in ELEMENTS, element.tag
        assert set(element.attrib) <= ATTRIBUTES, element.attrib
        if element.tag == "a" and "href" in element.attrib:
            assert element.attrib["href"].startswith(("http://", "https://"))
            assert element.attrib["rel"] == LINK_REL
        if element.tag == "img":
            assert element.attrib["src"].startswith("/picture/")
            assert element.attrib["loading"] == "lazy"


def second_opinion(html):
    """What bleach makes of it under an allow-list of its own, and what it was, both read as trees."""
    cleaned = bleach.clean(
        html, tags=ELEMENTS, attributes=lambda tag, name, value: name in ATTRIBUTES, protocols=["http", "https"]
    )
    return html5lib.serialize(html5lib.parseFragment(cleaned)), html5lib.serialize(html5lib.parseFragment(html))


def test_the_pack_is_large_enough():
    assert len(VECTORS) >= 60


@pytest.mark.parametrize("vector", VECTORS)
@pytest.mark.parametrize("around", ["{}", "<p>before {} after</p>", "<table><tr><td>{}", "<a href='{}'>x</a>"])
def test_no_attack_survives(vector, around):
    out = clean(around.format(vector)).html
    assert_harmless(out)
    by_bleach, as_it_was = second_opinion(out)
    assert by_bleach == as_it_was
    assert clean(out).html.count("<script") == 0


@given(st.text(alphabet=st.sampled_from("<>/=\"'`&;:#!-abimgsrcx \n\t\0"), max_size=80) | st.text(max_size=80))
def test_any_text_comes_out_harmless(html):
    cleaned = clean(html)
    assert_harmless(cleaned.html)
    assert "\0" not in cleaned.html + cleaned.text
    plain_text(html)


@given(
    st.lists(st.sampled_from([*VECTORS, "</p>", "</table>", "</svg>", "-->", "<p>", "<b>", "<li>"]), max_size=4)
)
def test_attacks_joined_together_come_out_harmless(vectors):
    assert_harmless(clean("".join(vectors)).html)


def test_what_is_good_stays():
    html = '<h2>A</h2><p lang="de" dir="ltr">B <em>c</em> <code>d</code></p><ul><li>e</li></ul><pre>f\n g</pre>'
    assert clean(html).html == html
    assert clean(html).text == "A B c d e f g"


def test_the_page_keeps_its_only_top_heading():
    assert clean("<h1>News</h1>").html == "<h2>News</h2>"


def test_links_are_complete_without_tracking_and_tell_nobody_where_they_were():
    out = clean(
        '<a href="../about?utm_source=feed&id=2#us" target="_blank" class="x">us</a> <a href="#n">1</a>'
    ).html
    assert out == f'<a href="https://school.example/about?id=2#us" rel="{LINK_REL}">us</a> <a>1</a>'


def test_pictures_come_through_our_proxy_with_their_words():
    cleaned = clean('<img src="/a.png" alt="A &quot;cat&quot;" width="640" height="480" class="x" onload="y">')
    address = "https://school.example/a.png"
    assert cleaned.html == (
        f'<img src="{proxied(address)}" alt="A &quot;cat&quot;" width="640" height="480" '
        'loading="lazy" decoding="async">'
    )
    (image,) = cleaned.images
    assert (image.address, image.alt, image.width, image.height) == (address, 'A "cat"', 640, 480)


def test_late_loading_pictures_are_found():
    html = '<img src="data:image/gif;base64,R0lGOD" data-src="/a.png"><noscript><img src="/a.png"></noscript>'
    assert [image.address for image in clean(html).images] == ["https://school.example/a.png"]


def addresses(html):
    return [image.address.removeprefix("https://school.example") for image in clean(html).images]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<img data-srcset="/a.jpg?w=75 75w, /b.jpg?w=640 640w, /c.jpg 2400w" data-sizes="auto">', "/b.jpg?w=640"),
        ('<img srcset="/a.jpg 1x">', "/a.jpg"),
        ('<img srcset="/a.jpg">', "/a.jpg"),
        ('<img srcset="/a,w_75/a.jpg 1x,/b.jpg 2x">', "/b.jpg"),
        ('<img srcset="/huge.jpg 3000w, /large.jpg 2000w">', "/large.jpg"),
        (
            '<img src="data:image/gif;base64,R0=" srcset="data:image/gif;base64,R0= 1x" data-srcset="/a.jpg 9w">',
            "/a.jpg",
        ),
        ('<img src="/a.jpg" srcset="/b.jpg 2x">', "/a.jpg"),
        ('<img src="/blank-placeholder.png" data-lazy-src="/a.jpg">', "/a.jpg"),
        ('<img src="/grey.png" data-original="/a.jpg">', "/a.jpg"),
        ('<img src="/a.jpg" data-image=\'{"id": 7}\'>', "/a.jpg"),
        ('<img src="/grey.png"><noscript><img src="/a.jpg"></noscript>', "/grey.png /a.jpg"),
        ('<picture><source srcset="/a.webp 640w" type="image/webp"><img src="/a.jpg"></picture>', "/a.jpg"),
        (
            '<picture><source data-srcset="/a.webp 640w"><img src="data:image/gif;base64,R0=" alt=""></picture>',
            "/a.webp",
        ),
        ("<picture><picture><source srcset=x></picture></picture>", ""),
        ('<amp-img src="/a.jpg" width="5" height="5"></amp-img>', "/a.jpg"),
        ("<img srcset='javascript:alert(1) 2x' data-src='javascript:alert(1)'>", ""),
        ('<noscript><img src="/t.gif" width="1" height="1"></noscript>', ""),
    ],
)
def test_pictures_are_found_wherever_their_address_is(html, found):
    assert addresses(html) == found.split()
    assert "source" not in clean(html).html
    assert "picture>" not in clean(html).html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<article><header>Rock pools</header><section>Crabs hide.</section><aside>Bring boots.</aside></article>",
         "Rock pools Crabs hide. Bring boots."),
        ("One<section>two</section>three<nav>four</nav>", "One two three four"),
        ("Intro<ul><li>a<li>b</ul>", "Intro a b"),
        ("<menu><li>a</li></menu><form>b</form><address>c</address>", "a b c"),
        ("<table><tr><th>Day</th><th>Tide</th></tr><tr><td>Monday</td><td>06:14</td></tr></table>",
         "Day Tide Monday 06:14"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "a b"),
        ("un<b>broken</b>", "unbroken"),
    ],
)  # fmt: skip
def test_what_stands_side_by_side_does_not_run_together(html, text):
    cleaned = clean(html)
    assert (cleaned.text, plain_text(html)) == (text, text)
    tree = html5lib.parseFragment(cleaned.html, namespaceHTMLElements=False)
    assert {each.tag for each in tree.iter() if each is not tree} <= ELEMENTS


def test_a_section_is_a_block_of_its_own():
    assert clean("<main><section lang='de'>a</section></main>").html == '<div><div lang="de">a</div></div>'


@pytest.mark.parametrize(
    "pixel",
    [
        '<img src="https://a.example/x.gif" width="1" height="1">',
        '<img src="https://a.example/x.gif" height="0">',
        '<img src="https://stats.doubleclick.net/x.gif">',
        '<img src="https://a.example/pixel.gif?u=1">',
        '<img src="https://feeds.a.example/~r/blog/~4/abc">',
        "<img alt=''>",
    ],
)
def test_pictures_that_only_count_readers_are_gone(pixel):
    cleaned = clean(f"<p>a{pixel}b</p>")
    assert cleaned.html == "<p>ab</p>"
    assert cleaned.images == ()


def test_players_are_left_as_addresses_for_a_card():
    cleaned = clean(
        '<p>a</p><iframe width="5" src="//player.example/v?a=1&amp;b=2" onload="x"><p>old</p></iframe>'
    )
    assert cleaned.frames == ("https://player.example/v?a=1&b=2",)
    assert cleaned.html == "<p>a</p>"
    assert clean('<iframe src="javascript:alert(1)">').frames == ()


def test_plain_text():
    assert (
        plain_text("<p>One</p><p>two &amp; <b>three</b><br>four</p><script>no</script>") == "One two & three four"
    )
    assert plain_text("a\n  b") == "a b"
    assert plain_text("1 < 2") == "1 < 2"


@pytest.mark.parametrize("piece", ["<div>", "<div></x>", "<ul><li>", "<dd><li>", "<table><td>", "<a_b>"])
def test_absurd_nesting_becomes_plain_words(piece):
    assert deeper_than(piece * 5000, 400)
    assert clean(piece * 10_000 + "words").text.endswith("words")


def test_long_but_flat_html_is_no_absurd_nesting():
    assert not deeper_than("<p>a <b>b</b><li>x<br><img src=a><tr><td>" * 5000, 400)


MARKS = st.lists(
    st.sampled_from(
        ("&amp;", "&lt;b&gt;", "&notit;", "&copy", "&ampx;", "&", "&hearts", "\ufeff", "\0", " ", "a;")
    )
).map("".join)


@given(st.one_of(MARKS, st.text(max_size=30).map("&amp;".__add__)))
def test_words_without_tags_are_read_as_html_all_the_same(words):
    assert "&" not in words or plain_text(words) == clean_html(words).text
