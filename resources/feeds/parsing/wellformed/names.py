"""The names elements go by: from what an XML parser calls an element to the word feedparser knows it under.

feedparser forgets scopes and cases, and takes a prefix for a name where it does not know the namespace. A document
in which that could be read in two ways is for feedparser itself to judge: then everything here raises `Unsure`.
"""

from resources.feeds.parsing.adult_marks import ATTRIBUTES
from resources.feeds.parsing.amended import StrictFeedParser

XML = "http://www.w3.org/XML/1998/namespace"
_KNOWN = {address.lower(): word for address, word in StrictFeedParser.namespaces.items() if address}
_WORDS = frozenset(word.lower() for word in _KNOWN.values())
_READ = (
    frozenset(
        "base duration filesize href ispermalink lang lastmod length medium mode rel src start type uri url "
        "version term text title width words group".split()
    )
    | ATTRIBUTES
)
_USERLAND = "backend.userland.com/rss"
_XLINK = "http://www.w3.org/1999/xlink"

# All elements that feedparser does anything with, by the names of its methods.
HANDLED = frozenset(
    name.partition("_start_")[2] or name.partition("_end_")[2]
    for name in dir(StrictFeedParser)
    if name.startswith(("_start_", "_end_"))
)


class Unsure(Exception):
    """The document is not so plain that we can be certain to read it as feedparser does."""


def split(name: str) -> tuple[str, str, str]:
    """An expat name ("address local prefix") as three parts, "" for what it lacks."""
    parts = name.split(" ")
    if len(parts) > 3:
        raise Unsure
    if len(parts) == 1:
        return "", name, ""
    return parts[0], parts[1], parts[2] if len(parts) == 3 else ""


def word_of(name: str) -> str:
    """The word for an element: "title", "itunes_image"; no prefix stands in front in the core namespaces."""
    address, local, prefix = split(name)
    if not local.isascii():
        raise Unsure
    local = local.lower()
    if not address:
        return local
    known = _known(address.lower())
    if known is None:
        if not prefix:  # feedparser forgets whose it is: WordPress has a <post-id> in a namespace of its own
            if local in HANDLED:
                raise Unsure
            return local
        known = prefix
    return f"{known.lower()}_{local}" if known else local


def attributes_of(given: dict[str, str]) -> dict[str, str]:
    """The attributes of an element under feedparser's names: in lower case, "rdf:about", "xml:base". Those of
    namespaces that it does not know are left out."""
    found = {}
    for name, value in given.items():
        if " " in name:
            name = _with_prefix(name)
            if not name:
                continue
        elif not name.islower():
            name = name.lower()
        found[name] = value.lower() if name == "type" or name == "rel" else value
    return found


def _with_prefix(name):
    address, local, _ = split(name)
    known = _known(address.lower())
    local = local.lower()
    if known:
        return f"{known}:{local}"
    if local in _READ:  # feedparser takes it for the plain attribute of that name
        raise Unsure
    return ""


def _known(address):
    return "" if _USERLAND in address else _KNOWN.get(address)


class Namespaces:
    """The namespaces a document declares, in order. `version` is what they alone say of the document's kind."""

    def __init__(self):
        self.version = ""
        self._of_prefix = {}
        self._of_word = {}
        self._of_address = {}
        self._shifted, self._known_words = set(), set()

    def declare(self, prefix: str | None, address: str | None, *, at_root: bool) -> None:
        """Take note of a declaration. Raises `Unsure` when feedparser might mix it up with another one."""
        if not address:
            return
        if not address.isascii() or any(mark.isspace() for mark in address):
            raise Unsure
        lower = address.lower()
        known = _known(lower)
        if not self.version:
            self.version = _version(prefix, lower)
        if lower == _XLINK and not at_root:
            raise Unsure
        if prefix is not None:
            prefix = prefix.lower()
            if self._of_prefix.setdefault(prefix, lower) != lower:
                raise Unsure
            if prefix in _WORDS and known is not None and prefix != known.lower():
                self._shifted.add(prefix)  # feedparser takes all that goes by this word for the other one
        word = (prefix or "") if known is None else known.lower()
        self._known_words.update((word,) if known else ())
        if not self._shifted.isdisjoint(self._known_words):
            raise Unsure
        if word and self._of_word.setdefault(word, None if known is not None else lower) != (
            None if known is not None else lower
        ):
            raise Unsure
        if known is None and self._of_address.setdefault(lower, (address, word)) != (address, word):
            raise Unsure


def _version(prefix, address):
    if prefix is None and address == "http://my.netscape.com/rdf/simple/0.9/":
        return "rss090"
    if address == "http://purl.org/rss/1.0/":
        return "rss10"
    return "atom10" if address == "http://www.w3.org/2005/atom" else ""
