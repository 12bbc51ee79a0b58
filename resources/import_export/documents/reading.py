"""Reading a file that somebody brings."""

import re
from html.entities import html5

from django.utils.translation import gettext as _
from lxml import etree

from kit.errors import Refused
from kit.text.html import plain_text
from resources.import_export.documents.decoding import letters_of
from resources.import_export.documents.outlines import MOST_BYTES, Document, DocumentKind, Gathering

_LONGEST_TITLE = 200
_LONGEST_FOLDER = 80
_HEAD = 20_000
_OPML = re.compile(r"<(?:opml|outline)\b", re.I)
_BOOKMARKS = re.compile(r"netscape-bookmark-file|<dl\b", re.I)
_FEED = re.compile(r"<(?:rss|feed|rdf:rdf)\b", re.I)
_ROOT = re.compile(r"<(?:opml|outline|body|head)\b", re.I)
_MOST_AMPERSANDS = 100_000
_AMPERSAND = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)(?:([A-Za-z][A-Za-z0-9]{1,31});)?"
)


def read_document(content: bytes) -> Document:
    """The outlines of an OPML file or of a file of bookmarks, in their order.

    Raises Refused (field `file`) with a plain sentence when it is neither, or more than we take.
    """
    if len(content) > MOST_BYTES:
        raise _no(_("This file is too large. A list of sources has at most 2 megabytes."))
    text = letters_of(content)
    if not text.strip():
        raise _no(_("This file is empty."))
    head = text[:_HEAD]
    if _OPML.search(head):
        kind, outlines = DocumentKind.OPML, _read_opml(text)
    elif _BOOKMARKS.search(head):
        kind, outlines = DocumentKind.BOOKMARKS, _read_bookmarks(text)
    elif _FEED.search(head):
        raise _no(_("This is a feed itself, not a list of feeds. Add it by its address instead."))
    else:
        raise _no(
            _(
                "This is not a list that we can read. Choose the OPML file that your reader exports, or the HTML "
                "file into which your browser exports its bookmarks."
            )
        )
    if not outlines:
        raise _no(_("There is no address in this file."))
    return Document(kind, outlines)


def _no(sentence):
    return Refused(sentence, field="file")


def _read_opml(text):
    if text.count("&") > _MOST_AMPERSANDS:
        raise _no(_("There is something wrong with this file: we cannot read it."))
    # What stands before the first tag are declarations: of an encoding, which we have found out, and of entities,
    # which nobody needs. So nothing can be expanded, for nothing is declared.
    text = text[_ROOT.search(text).start() :].replace("<!DOCTYPE", "").replace("<!ENTITY", "")
    text = _AMPERSAND.sub(_escaped, text)
    gathering = Gathering()
    _parse(etree.XMLParser(target=_OpmlTarget(gathering), recover=True, **_SAFELY), text)
    return gathering.outlines


def _read_bookmarks(text):
    gathering = Gathering()
    _parse(
        etree.HTMLParser(target=_BookmarksTarget(gathering), recover=True, encoding="utf-8", no_network=True), text
    )
    return gathering.outlines


_SAFELY = {"encoding": "utf-8", "no_network": True, "load_dtd": False, "huge_tree": False}


def _parse(parser, text):
    data = text.encode("utf-8", "replace")
    try:
        for start in range(0, len(data), 65_536):
            parser.feed(data[start : start + 65_536])
        parser.close()
    except etree.LxmlError:
        # Cut off in the middle, or not even nearly XML: what was read before that counts.
        return


def _escaped(found):
    """A lone ampersand, as in most addresses that programs write down; or a letter by its HTML name."""
    letter = html5.get(f"{found[1]};") if found[1] else None
    if letter:
        return "".join(f"&#{ord(each)};" for each in letter)
    return f"&amp;{found[0][1:]}"


def _words(text, longest):
    return plain_text(text or "")[:longest].strip()


class _OpmlTarget:
    """Hears the tags of an OPML document; names of tags and attributes count in any case."""

    def __init__(self, gathering):
        self._gathering = gathering
        self._is_folder = []

    def start(self, tag, attributes):
        if _local(tag) != "outline":
            return
        given = {_local(name): value for name, value in attributes.items()}
        title = _words(given.get("text"), _LONGEST_TITLE) or _words(given.get("title"), _LONGEST_TITLE)
        feed, page = given.get("xmlurl", "").strip(), given.get("htmlurl", "").strip()
        link = given.get("url", "").strip()
        if given.get("type", "").strip().lower() in ("rss", "atom", "feed") and not feed:
            feed, link = link, ""
        address = feed or link or page
        self._is_folder.append(not address)
        if address:
            self._gathering.add(address, title, site_address=page, is_feed=bool(feed))
        else:
            self._gathering.open_folder(title[:_LONGEST_FOLDER])

    def end(self, tag):
        if _local(tag) == "outline" and self._is_folder and self._is_folder.pop():
            self._gathering.close_folder()

    def close(self):
        return None


class _BookmarksTarget:
    """Hears the tags of a file of bookmarks: a heading names the list that follows it."""

    def __init__(self, gathering):
        self._gathering = gathering
        self._heading = ""
        self._link = None
        self._text = None

    def start(self, tag, attributes):
        if tag in ("h1", "h3"):
            self._text = []
        elif tag == "dl":
            self._gathering.open_folder(self._heading)
            self._heading = ""
        elif tag == "a":
            self._link, self._text = attributes, []

    def data(self, text):
        if self._text is not None:
            self._text.append(text)

    def end(self, tag):
        if tag in ("h1", "h3"):
            # The whole file has a heading too, which is no folder.
            self._heading = _words("".join(self._text or ()), _LONGEST_FOLDER) if tag == "h3" else ""
            self._text = None
        elif tag == "dl":
            self._gathering.close_folder()
        elif tag == "a" and self._link is not None:
            feed, page = self._link.get("feedurl", "").strip(), self._link.get("href", "").strip()
            title = _words("".join(self._text or ()), _LONGEST_TITLE)
            self._link = self._text = None
            if feed or page:
                self._gathering.add(feed or page, title, site_address=page if feed else "", is_feed=bool(feed))

    def close(self):
        return None


def _local(name):
    return name.rpartition("}")[2].rpartition(":")[2].lower()
