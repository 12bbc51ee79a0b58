"""Going through a document with expat, element by element; what each does is said in `roles`."""

import re
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin
from xml.parsers import expat
from xml.sax.saxutils import escape

from feedparser.html import _cp1252

from resources.feeds.parsing.amended import StrictFeedParser
from resources.feeds.parsing.wellformed.names import XML, Namespaces, Unsure, attributes_of, split
from resources.feeds.parsing.wellformed.places import AUTHOR, ENTRY, HTML, PLAIN, ROOT, XHTML, XHTML_TYPE
from resources.feeds.parsing.wellformed.roles import role_inside, role_of

_DECLARATION = re.compile(
    rb"<\?xml\s+version\s*=\s*(?:\"1\.0\"|'1\.0')(?:\s+encoding=[\"'](?P<encoding>[A-Za-z0-9._-]{1,40})[\"'])?"
    rb"(?:\s+standalone\s*=\s*[\"'](?:yes|no)[\"'])?\s*\?>"
)
_ENCODINGS = frozenset(("iso-8859-1", "iso-8859-15", "windows-1252", "us-ascii"))
_ODD_BASE = re.compile(rb"B(?:ase|ASE)\s*=")
_PLAIN_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9_~%@=-][A-Za-z0-9._~%@=/-]*|/)?(?:\?[A-Za-z0-9._~%@=/&+:,-]+)?\Z"
)
_PLAIN_PATH = re.compile(r"(?:/\.?[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?(?:\?[A-Za-z0-9._~=&-]+)?\Z")
_WINDOWS_MARKS = re.compile("[\x80-\x9f]")
# What a document must hold somewhere, as UTF-8, before feedparser mends any of its texts: control characters that
# are Windows' quotation marks and such, or Latin-1 that reads as UTF-8. Either may also come from a reference.
_CONTROLS = re.compile(rb"\xc2[\x80-\x9f]")
_TWICE_ENCODED = re.compile(rb"\xc3[\x82-\xb4](?:\xc2[\x80-\xbf]|<[!?]|\]\]>)")
_BASE = f"{XML} base xml"
_XHTML = "http://www.w3.org/1999/xhtml"
_IN_QUOTES = {'"': "&quot;"}
_NOT_IN_XHTML = frozenset(("svg", "math", "body"))
_DEEPEST = 60
_MOST_ROLES = 4000
_BUFFER = 1 << 18

_known_roles = {}


@dataclass(frozen=True, slots=True)
class Document:
    """What feedparser would say: `feed` and `entries` under its names, `version` "" when it is no feed."""

    version: str
    feed: dict
    entries: list[dict]


def read_plain(body: bytes, charset: str) -> Document | None:
    """The `Document` in `body`, or None when only feedparser can tell. `charset` is what is known of its encoding,
    "" if nothing. Never raises; needs no network, expands no entity, and takes time in proportion to the document.
    """
    declaration = _DECLARATION.match(body)
    odd_case = (b"Base" in body or b"BASE" in body) and _ODD_BASE.search(body)
    if odd_case or b"\x1b" in body or (not declaration and body.startswith(b"<?xml")):
        return None
    try:
        return _Reader().read(_in_utf8(body, declaration, charset.lower()))
    except (Unsure, expat.ExpatError, UnicodeError):
        return None


def _in_utf8(body, declaration, charset):
    if declaration:
        declared = (declaration["encoding"] or b"").decode().lower()
        if not charset:
            charset = declared
        body = body[declaration.end() :]
    if charset in ("", "utf-8"):
        return body
    if charset not in _ENCODINGS or b"encoding=" in body[:4000].partition(b"\n")[0]:
        raise Unsure
    return body.decode(charset).encode()


class _Reader:
    def __init__(self):
        self.version = ""
        self.feed = self.context = {}
        self.entries = []
        self.place = ROOT
        self.pieces = []  # the text since the last tag, in parts
        self.base = ""
        self.language = self.text_language = None
        self.in_feed = self.has_content = self.is_content = self.mixed = False
        self.id_is_link = self.link_is_text = False
        self.kind = ""
        self.title_depth = -1
        self.media = self.group = None  # the media:content and the media:group that are open
        self.groups = 0
        self.mark = None  # a mark for adults: its local name and its attributes
        self.depths = {}
        self._ends = []  # for each open element: what it does at its end, the place and the base around it
        self._may_be_mended = False
        self._namespaces = Namespaces()

    def read(self, body):
        self._may_be_mended = (
            b"&#" in body or _CONTROLS.search(body) is not None or _TWICE_ENCODED.search(body) is not None
        )
        parser = self._parser = expat.ParserCreate("utf-8", " ", intern={})
        parser.namespace_prefixes = True
        parser.buffer_text = True
        parser.buffer_size = _BUFFER
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self.pieces.append
        parser.StartNamespaceDeclHandler = self._declare
        parser.StartDoctypeDeclHandler = _refuse
        try:
            parser.Parse(body, True)
        finally:
            parser.StartElementHandler = parser.EndElementHandler = parser.StartNamespaceDeclHandler = None
        if not self.version and not self.entries:
            raise Unsure
        for entry in self.entries:
            if links := entry.get("links"):
                entry["enclosures"] = [link for link in links if link["rel"] == "enclosure"]
        return Document(self.version, self.feed, self.entries)

    @property
    def depth(self):
        """How deep the element stands that ends just now; the root has 1."""
        return len(self._ends) + 1

    def text(self):
        """The text of the element that ends just now, as feedparser mends it."""
        text = "".join(self.pieces).strip()
        return _mended(text) if self._may_be_mended else text

    def resolved_text(self):
        """The same, where it is an address."""
        text = "".join(self.pieces).strip()
        if not text:
            return ""
        text = self.resolve(text)
        return _mended(text) if self._may_be_mended else text

    def content(self):
        """The same, where it is text of some `kind`; sets what kind it turned out to be."""
        if self.kind == XHTML_TYPE:
            text = "".join(self._without_frame()).strip()
        else:
            text = "".join(self.pieces).strip()
            if (
                self.kind == PLAIN
                and ("&" in text or "</" in text)
                and not self.version.startswith("atom")
                and StrictFeedParser.looks_like_html(text)
            ):
                self.kind = HTML
        return _mended(text) if self._may_be_mended else text

    def keep(self, word, value):
        """Keep a value of the feed, or of the entry, where what stands less deep is worth more."""
        if self.place == ENTRY:
            depth = len(self._ends) + 1
            if depth > self.depths.get(word, depth):
                return
            self.depths[word] = depth
        self.context[word] = value

    def resolve(self, address):
        """The address as feedparser resolves it: against xml:base only, never against the document's own."""
        if ":///" in address:
            raise Unsure
        if not self.base or _PLAIN_ADDRESS.match(address):
            return address
        if self.base.startswith("/"):
            raise Unsure
        if address.startswith(("tag:", "urn:", "yt:")) and "//" not in address:
            return address
        try:
            return urljoin(self.base, address)
        except ValueError:
            return ""

    def _start(self, name, given):
        place = self.place
        pieces = self.pieces
        ends = self._ends
        if place == XHTML:
            self._start_inside_xhtml(name, given)
            return
        role = _known_roles.get(name)
        if role is None:
            role = role_of(name)
            if len(_known_roles) < _MOST_ROLES:
                _known_roles[name] = role
        word, places, inner, begin, finish = role
        if not places & place:
            word, places, inner, begin, finish = role_inside(place, word)
        if pieces:
            if place == AUTHOR and "".join(pieces).strip():
                raise Unsure
            pieces.clear()
        if place == AUTHOR:
            self.mixed = True
        ends.append((finish, place, self.base))
        if given and (_BASE in given or "base" in given):
            self._rebase(given)
        if begin:
            inner = begin(self, given) or inner
        if inner:
            self.place = inner
            if inner == XHTML:
                self._parser.CharacterDataHandler = self._escaped
        if len(ends) > _DEEPEST:
            raise Unsure

    def _end(self, name):
        ends = self._ends
        finish, place, base = ends.pop()
        if self.place == XHTML:
            if place == XHTML:
                self.pieces.append(f"</{finish}>")
                return
            self._parser.CharacterDataHandler = self.pieces.append
        self.place = place
        if finish:
            finish(self)
        if self.pieces:
            self.pieces.clear()
        self.base = base

    def _start_inside_xhtml(self, name, given):
        address, local, _ = split(name)
        local = local.lower()
        if address != _XHTML or local in _NOT_IN_XHTML or not local.isascii() or len(self._ends) > _DEEPEST:
            raise Unsure
        if given:
            if any(" " in name for name in given):
                raise Unsure
            attributes = attributes_of(given)
            if "base" in attributes:
                raise Unsure
            written = "".join(f' {word}="{escape(value, _IN_QUOTES)}"' for word, value in attributes.items())
            self.pieces.append(f"<{local}{written}>")
        else:
            self.pieces.append(f"<{local}>")
        self._ends.append((local, XHTML, self.base))

    def _escaped(self, text):
        self.pieces.append(escape(text))

    def _without_frame(self):
        """XHTML text in pieces, without the one <div> that Atom asks for."""
        pieces = self.pieces
        if self.version != "atom10":
            return pieces
        while len(pieces) > 1 and not pieces[-1].strip():
            del pieces[-1]
        while len(pieces) > 1 and not pieces[0].strip():
            del pieces[0]
        if not (pieces and (pieces[0] == "<div>" or pieces[0].startswith("<div ")) and pieces[-1] == "</div>"):
            return pieces
        depth = 0
        for piece in pieces[:-1]:
            if piece.startswith("</"):
                depth -= 1
                if depth == 0:
                    return pieces
            elif piece.startswith("<"):
                depth += 1
        return pieces[1:-1]

    def _declare(self, prefix, address):
        self._namespaces.declare(prefix, address, at_root=not self._ends)
        self.version = self.version or self._namespaces.version

    def _rebase(self, given):
        base = given.get(_BASE) if _BASE in given else given["base"]
        if not (_PLAIN_ADDRESS.match(base) or (not self.base and _PLAIN_PATH.match(base))):
            raise Unsure
        if self.base.startswith("/"):
            raise Unsure
        self.base = base


def _mended(text):
    if text.isascii():
        return text
    with suppress(UnicodeError):  # UTF-8 that was taken for Latin-1 once too often
        text = text.encode("iso-8859-1").decode("utf-8")
    return text.translate(_cp1252) if _WINDOWS_MARKS.search(text) else text


def _refuse(*_):
    raise Unsure
