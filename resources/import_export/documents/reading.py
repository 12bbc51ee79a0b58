"""Reading a file that somebody brings."""

import re
from html.entities import html5

from django.utils.translation import gettext as _
from lxml import etree

from kit.errors import Refused
from kit.text.html import plain_text
from resources.import_export.documents.bookmarks import read_bookmarks
from resources.import_export.documents.decoding import letters_of
from resources.import_export.documents.outlines import (
    LONGEST_FOLDER,
    LONGEST_TITLE,
    MOST_BYTES,
    MOST_LETTERS,
    Document,
    DocumentKind,
    Gathering,
)

_HEAD = 20_000
_OPML = re.compile(r"<(?:opml|outline)\b", re.I)
_BOOKMARKS = re.compile(r"netscape-bookmark-file|<dl\b|<[uo]l\b[^<>]{0,500}>\s{0,500}<li\b", re.I)
_ICON = re.compile(r"\sICON(?:_URI)?\s{0,5}=\s{0,5}(?:\"[^\"]*\"|'[^']*')", re.I)
_FEED = re.compile(r"<(?:rss|feed|rdf:rdf)\b", re.I)
_ROOT = re.compile(r"<(?:opml|outline|body|head)\b", re.I)
_LINE = re.compile(r"<outline\b", re.I)
_DECLARATION = re.compile(r"<\?xml\b[^<>]{0,300}>", re.I)
_MOST_AMPERSANDS = 100_000
_AMPERSAND = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)(?:([A-Za-z][A-Za-z0-9]{1,31});)?"
)


def read_document(content: bytes) -> Document:
    """The outlines of an OPML file or of a file of bookmarks, in their order.

    Raises Refused (field `file`) with a plain sentence when it is neither, or more than we take.
    """
    if len(content) > MOST_BYTES:
        raise _no(_("This file is too large. A list of sources has at most 8 megabytes."))
    text = letters_of(content)
    if len(text) > MOST_LETTERS:
        text = _ICON.sub("", text)
        if len(text) > MOST_LETTERS:
            raise _no(_("There is too much in this file. Take some out, and bring the rest later."))
    if not text.strip():
        raise _no(_("This file is empty."))
    head = text[:_HEAD]
    if _OPML.search(head):
        kind, found = DocumentKind.OPML, _read_opml(text)
    elif _BOOKMARKS.search(head):
        kind, found = DocumentKind.BOOKMARKS, read_bookmarks(text)
    elif _FEED.search(head):
        raise _no(_("This is a feed itself, not a list of feeds. Add it by its address instead."))
    else:
        raise _no(
            _(
                "This is not a list that we can read. Choose the OPML file that your reader exports, or the HTML "
                "file into which your browser exports its bookmarks."
            )
        )
    if not found.outlines:
        raise _no(_("There is no address in this file."))
    return Document(kind, found.outlines, found.unread)


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
    target = _OpmlTarget(gathering)
    # Around it all one element: some files hold a second document, and a parser stops after the first.
    whole = f"<all>{_DECLARATION.sub('', text)}</all>"
    _parse(etree.XMLParser(target=target, recover=True, **_SAFELY), whole)
    gathering.unread += max(0, len(_LINE.findall(text)) - target.heard)
    return gathering


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
        self.heard = 0
        self._gathering = gathering
        self._open = []  # for each line that is open: how many were heard when it began as a folder, else None

    def start(self, tag, attributes):
        if _local(tag) != "outline":
            return
        self.heard += 1
        given = {_local(name): value for name, value in attributes.items()}
        title = _words(given.get("text"), LONGEST_TITLE) or _words(given.get("title"), LONGEST_TITLE)
        feed, page = given.get("xmlurl", "").strip(), given.get("htmlurl", "").strip()
        link = given.get("url", "").strip()
        if given.get("type", "").strip().lower() in ("rss", "atom", "feed") and not feed:
            feed, link = link, ""
        address = feed or link or page
        self._open.append(None if address else self.heard)
        if address:
            path, tags = _categories(given.get("category", ""))
            self._gathering.add(address, title, site_address=page, is_feed=bool(feed), path=path, tags=tags)
        else:
            self._gathering.open_folder(title[:LONGEST_FOLDER])

    def end(self, tag):
        if _local(tag) != "outline" or not self._open:
            return
        began = self._open.pop()
        if began is not None:
            self._gathering.close_folder()
            self._gathering.unread += began == self.heard  # no folder, as nothing lies in it, and no address

    def close(self):
        return None


def _categories(said):
    """Folders and tags out of "Sky" or "/Nature/Plants,/School": the first is where it lies."""
    paths = [
        tuple(filter(None, (_words(name, LONGEST_FOLDER) for name in each.split("/")))) for each in said.split(",")
    ]
    paths = [path for path in paths if path]
    return (paths[0], tuple(path[-1] for path in paths[1:])) if paths else ((), ())


def _local(name):
    return name.rpartition("}")[2].rpartition(":")[2].lower()
