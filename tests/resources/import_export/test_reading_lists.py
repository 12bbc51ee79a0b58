"""Lists as they really come: of readers and browsers, whole and broken."""

from contextlib import suppress
from time import process_time

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from kit.errors import Refused
from resources.import_export.documents import MOST_OUTLINES, Outline, read_document, write_opml

FEED = "https://a.example/feed"


def opml(inside: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> str:
    return f'{head}<opml version="2.0"><head><title>T</title></head><body>{inside}</body></opml>'


def read(text: str | bytes) -> list[Outline]:
    return read_document(text if isinstance(text, bytes) else text.encode()).outlines


def one(text: str | bytes) -> Outline:
    outlines = read(text)
    assert len(outlines) == 1
    return outlines[0]


def test_folders_feeds_and_links():
    found = read(
        opml(
            '<outline text="Science"><outline text="Sea" title="Sea">'
            f'<outline text="Tides" title="Tides" type="rss" xmlUrl="{FEED}" htmlUrl="https://a.example/"/></outline>'
            '<outline text="Maps" type="link" url="https://m.example/"/></outline>'
            '<outline text="Loose" type="rss" xmlUrl="https://b.example/feed"/>'
        )
    )
    assert found == [
        Outline(FEED, "Tides", "https://a.example/", ("Science", "Sea"), True),
        Outline("https://m.example/", "Maps", "", ("Science",), False),
        Outline("https://b.example/feed", "Loose", "", (), True),
    ]


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        (f'<outline title="Tides" xmlUrl="{FEED}"/>', "Tides"),
        (f'<outline text="" title="Tides" xmlUrl="{FEED}"/>', "Tides"),
        (f'<outline type="RSS" text="Tides" xmlUrl="{FEED}"/>', "Tides"),
        (f'<outline type="atom" text="Tides" url="{FEED}"/>', "Tides"),
        (f'<OUTLINE TEXT="Tides" XMLURL="{FEED}"/>', "Tides"),
        (f'<outline xmlUrl=" {FEED} "/>', ""),
        (f'<outline text="&lt;b&gt;Tides&lt;/b&gt;" xmlUrl="{FEED}"/>', "Tides"),
        (f'<outline text="Caf&eacute; &amp; bar" xmlUrl="{FEED}"/>', "Café & bar"),
        (f'<outline text="Fish & chips" xmlUrl="{FEED}"/>', "Fish & chips"),
        (f'<outline text="Ti\x0bdes" xmlUrl="{FEED}"/>', "Tides"),
        (f'<outline text="Tides" xmlUrl="{FEED}"/><outline text="cut o', "Tides"),
        (f'<!-- note --><outline text="Tides" xmlUrl="{FEED}"></outline>', "Tides"),
    ],
)
def test_every_way_of_writing_a_feed(inside, title):
    found = one(opml(inside))
    assert (found.address, found.title, found.is_feed) == (FEED, title, True)


def test_addresses_with_bare_ampersands_stay_whole():
    assert one(opml('<outline xmlUrl="https://a.example/f?a=1&b=2&copy=3"/>')).address.endswith("?a=1&b=2&copy=3")
    assert one(opml('<outline xmlUrl="https://a.example/f?a=1&amp;b=2"/>')).address.endswith("?a=1&b=2")


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("iso-8859-15", "iso-8859-15"),
        ("cp1252", "utf-8"),
        ("utf-8", "iso-8859-1"),
        ("utf-8", "no-such-thing"),
        ("cp1252", "zip"),
    ],
)
def test_encodings_that_are_said_wrong_or_not_at_all(encoding, said):
    head = f'<?xml version="1.0" encoding="{said}"?>'
    assert one(opml(f'<outline text="Café" xmlUrl="{FEED}"/>', head).encode(encoding)).title == "Café"


def test_nothing_that_a_document_declares_is_expanded(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    bomb = (
        '<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">'
        f'<!ENTITY c SYSTEM "file://{secret}">]>' + opml(f'<outline text="&b;&c;x" xmlUrl="{FEED}"/>', "")
    )
    assert one(bomb).title == "&b;&c;x"


def test_bookmarks_of_a_browser():
    found = read(
        """<!DOCTYPE NETSCAPE-Bookmark-file-1>
        <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE>
        <H1>Bookmarks</H1><DL><p>
        <DT><H3 ADD_DATE="1">School</H3><DL><p>
          <DT><A HREF="https://a.example/" ADD_DATE="1">A &amp; B</A><DD>Some words
          <DT><H3>Sea</H3><DL><p><DT><A HREF="https://b.example/?x=1&y=2" FEEDURL="https://b.example/f">B</A></DL><p>
          <DT><A HREF="javascript:alert(1)">Trick</A>
        </DL><p>
        <DT><A HREF="https://c.example/">C</A></DL><p>"""
    )
    assert found == [
        Outline("https://a.example/", "A & B", "", ("School",), False, "Some words"),
        Outline("https://b.example/f", "B", "https://b.example/?x=1&y=2", ("School", "Sea"), True),
        Outline("javascript:alert(1)", "Trick", "", ("School",), False),
        Outline("https://c.example/", "C", "", (), False),
    ]


def bookmarks(inside: str) -> str:
    return f"<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p>{inside}</DL><p>"


def test_a_title_may_speak_of_tags():
    found = read(
        bookmarks(
            '<DT><A HREF="https://a.example/">How the <script> tag works</A><DD>All about <script> and <b>more</b>'
            '<DT><A HREF="https://b.example/">A <b>bold</b> one & <textarea> too</A>'
            '<DT><A HREF="https://c.example/">C</A>'
        )
    )
    assert [outline.title for outline in found] == [
        "How the <script> tag works",
        "A bold one & <textarea> too",
        "C",
    ]
    assert found[0].note == "All about <script> and more"


def test_notes_and_tags_are_kept_and_links_in_notes_are_words():
    found = read(
        bookmarks(
            '<DT><A HREF="https://a.example/" TAGS="plants, school trip">A</A>'
            '<DD>Good for the herbarium. See <a href="https://other.example/">this</a>.'
            '<DT><H3>Sea</H3><DL><p><DT><A HREF="https://b.example/">B</A>'
            "<DD><blockquote>Ask her</blockquote></DL>"
        )
    )
    assert found == [
        Outline(
            "https://a.example/",
            "A",
            "",
            (),
            False,
            "Good for the herbarium. See this.",
            ("plants", "school trip"),
        ),
        Outline("https://b.example/", "B", "", ("Sea",), False, "Ask her"),
    ]


def test_bookmarks_as_lists_of_another_kind():
    found = read(
        "<!DOCTYPE html><html><title>Saved</title><h1>Unread</h1><ul>"
        '<li><a href="https://a.example/" time_added="1" tags="sea,moon">A</a></li>'
        '<li>Rocks<ul><li><a href="https://b.example/">B</a></ul></ul>'
        '<h1>Read</h1><ol><li><a href="https://c.example/">C</a></li></ol></html>'
    )
    assert [(outline.address[8], outline.path, outline.tags) for outline in found] == [
        ("a", ("Unread",), ("sea", "moon")),
        ("b", ("Unread", "Rocks"), ()),
        ("c", ("Read",), ()),
    ]


def test_little_pictures_do_not_make_a_file_too_large():
    icon = "data:image/png;base64," + "iVBORw0KGgo" * 600
    lines = "".join(f'<DT><A HREF="https://a.example/{n}" ICON="{icon}">{n}</A>' for n in range(700))
    assert len(lines) > 4_000_000
    assert len(read(bookmarks(lines))) == 700


def test_what_could_not_be_read_is_counted():
    assert read_document(bookmarks('<DT><A>x</A><DT><A HREF="https://a.example/">A</A>').encode()).unread == 1
    fine = f'<outline text="F"><outline text="Tides" xmlUrl="{FEED}"/></outline>'
    assert read_document(opml(fine).encode()).unread == 0
    assert read_document(opml(fine + '<outline text="Nothing"/><outline text="E"></outline>').encode()).unread == 2


def test_categories_are_folders():
    line = f'<outline text="Tides" xmlUrl="{FEED}" category="{{}}"/>'
    for said, path, tags in (
        ("Sky", ("Sky",), ()),
        ("/Nature/Plants", ("Nature", "Plants"), ()),
        ("/Nature/Plants,/School,Sky", ("Nature", "Plants"), ("School", "Sky")),
        (" , /", (), ()),
    ):
        found = one(opml(line.format(said)))
        assert (found.path, found.tags) == (path, tags)
    assert one(opml(f'<outline text="Sea">{line.format("Sky")}</outline>')).path == ("Sea",)


def test_two_documents_in_one_file():
    other = opml('<outline text="B" xmlUrl="https://b.example/feed"/>')
    found = read(opml(f'<outline text="A" xmlUrl="{FEED}"/>') + "\n" + other)
    assert [outline.title for outline in found] == ["A", "B"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"PK\x03\x04 zip", "not a list"),
        (b"%PDF-1.7", "not a list"),
        (b'{"children": []}', "not a list"),
        (b"<html><body>Hello</body></html>", "not a list"),
        (b"<rss version='2.0'><channel/></rss>", "feed itself"),
        (b"<opml><body/></opml>", "no address"),
        (b"<opml><body><outline text='x'/></body></opml>", "no address"),
        (b"x" * (8 * 1024 * 1024 + 1), "too large"),
        (b"<dl>" + b"x" * (2 * 1024 * 1024), "too much"),
        (b"<opml>" + b"&" * 200_000, "wrong"),
        (("<opml>" + "<outline text='x'>" * 300).encode(), "too deep"),
        (("<opml>" + f"<outline xmlUrl='{FEED}'/>" * (MOST_OUTLINES + 1)).encode(), "more than 2000"),
    ],
)
def test_what_is_no_list_gets_a_sentence(content, words):
    with pytest.raises(Refused) as no:
        read_document(content)
    assert words in no.value.sentence
    assert no.value.field == "file"


@pytest.mark.parametrize(
    "content",
    [
        b"<opml>" + b"<!--" * 500_000,
        b"<!DOCTYPE [" * 180_000 + b"<opml>",
        b"<dl>" + b"<dl" * 600_000,
        b"<opml><outline " + b'a="b" ' * 300_000,
        b"<opml>" + b"<?xml " * 330_000,
        b"<dl>" + b'<a x="' * 330_000,
        b"<dl>" + b"<!--" * 90 + b"x" * 1_900_000,
        b"<dl>" + b" ICON='" * 1_000_000,
    ],
    ids=range(8),
)
def test_two_megabytes_of_trouble_take_no_time(content):
    began = process_time()
    with pytest.raises(Refused):
        read_document(content)
    assert process_time() - began < 2


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content):
    for start in (b"", b"<opml><outline xmlUrl='x' text='", b"<dl><dt><h3>", b"\xff\xfe"):
        with suppress(Refused):
            assert read_document(start + content).outlines


def test_what_is_written_reads_back_the_same():
    outlines = [
        Outline(FEED, 'Fish & "chips" <3', "https://a.example/", ("Science", "Sea"), True),
        Outline("https://m.example/", "Maps", "", ("Science",), False),
        Outline("https://b.example/feed", "日本", "", (), True),
    ]
    written = write_opml("Mine", outlines, timezone.now())
    assert set(read(written)) == set(outlines)
    assert b'<opml version="2.0">' in written
