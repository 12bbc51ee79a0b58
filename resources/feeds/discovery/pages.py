"""What a page tells about its feeds and about itself. Nothing is fetched here."""

import re
from dataclasses import dataclass

from lxml import etree
from lxml import html as lxml_html

from kit.addresses import BadAddress, parse_address, resolve
from kit.text.html_depth import deeper_than
from resources.feeds.discovery.linkheader import links_of
from resources.feeds.discovery.pagefacts import PageFacts, facts_of

__all__ = ["FoundFeed", "PageFacts", "common_paths", "find_feeds", "links_and_words", "read_page"]

_LONGEST_PAGE = 1_500_000
_DEEPEST = 2000
_MOST_FEEDS = 20
_KINDS = {
    "application/rss+xml": "rss",
    "application/atom+xml": "atom",
    "application/feed+json": "json",
    "application/json": "json",
    "application/rdf+xml": "rss",
    "text/xml": "rss",
    "application/xml": "rss",
}
_OF_COMMENTS = re.compile(
    r"comment|kommentar|coment[aá]ri|r[eé]ponses|repl(?:y|ies)\b|/kommentare/|コメント|评论|תגובות|تعليق", re.I
)
_OF_A_PART = re.compile(r"/(?:category|tag|author|search|label)s?/|[?&](?:cat|tag|author|s)=", re.I)
_LOOKS_LIKE_A_FEED = re.compile(
    r"/(?:feed|rss|atom)/?\Z|/(?:feed|rss|atom|index|news|blog|podcast)\.(?:xml|rss|atom|rdf)\Z|\.(?:rss|atom)\Z"
    r"|/feed\.json\Z|[?&](?:format|feed|type)=(?:rss|atom)",
    re.I,
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.I)


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that a page offers; `kind` is "rss", "atom" or "json" as the page says, `title` "" when not given."""

    address: str
    title: str
    kind: str

    @property
    def is_of_comments(self) -> bool:
        """Whether it tells of comments, going by its name and address."""
        return bool(_OF_COMMENTS.search(f"{self.title} {self.address}"))


def find_feeds(page: bytes, address: str, headers: dict[str, str] | None = None) -> tuple[FoundFeed, ...]:
    """The feeds that a page at `address` offers, best first: the site's own before those of a part of it, feeds of
    comments always last. `headers` are those of the answer, with lower-case names."""
    headers = headers or {}
    found = list(_from_link_headers(headers.get("link", ""), address))
    tree = _tree(page, headers.get("content-type", ""))
    if tree is not None:
        base = _base(tree, address)
        found += _from_links(tree, base)
        found += _from_anchors(tree, base)
    once = {}
    for feed in found:
        if feed.address != address:
            once.setdefault(feed.address, feed)
    return tuple(sorted(once.values(), key=_rank)[:_MOST_FEEDS])


def common_paths(address: str) -> tuple[str, ...]:
    """Where feeds often are, for a site that names none: beside the page at `address`, then at the site's root."""
    try:
        root = resolve(str(parse_address(address)), "/")
    except BadAddress:
        return ()
    names = ("feed", "rss.xml", "feed.xml", "atom.xml", "index.xml", "rss", "feed.json")
    beside = address if address.endswith("/") else address + "/"
    places = [resolve(beside, name) for name in names[:3]] if beside != root else []
    return tuple(dict.fromkeys(place for place in [*places, *(resolve(root, name) for name in names)] if place))


def read_page(page: bytes, address: str, headers: dict[str, str] | None = None) -> PageFacts:
    """What a page says about itself: title, description, picture, who is behind it. Empty facts when it cannot be
    read as a page."""
    tree = _tree(page, (headers or {}).get("content-type", ""))
    return PageFacts() if tree is None else facts_of(tree, _base(tree, address))


def links_and_words(
    page: bytes, address: str, headers: dict[str, str] | None = None
) -> tuple[list[tuple[str, str]], str]:
    """What a page says in so many words: its links as (words, where), where "" when it leads to no page, and all
    its text. Nothing when it cannot be read as a page."""
    tree = _tree(page, (headers or {}).get("content-type", ""))
    if tree is None:
        return [], ""
    base = _base(tree, address)
    links = []
    for number, element in enumerate(tree.iter("a")):
        if number > 3000:
            break
        href = (element.get("href") or "")[:1000]
        words = " ".join(" ".join(element.itertext()).split())[:200]
        links.append((words or (element.get("title") or "")[:200], resolve(base, href)))
    for hidden in list(tree.iter("script", "style")):
        hidden.drop_tree()
    return links, " ".join(" ".join(tree.itertext()).split())


def _tree(page, content_type):
    """The page as a tree, or None when there is none in it or it is made to hurt."""
    page = page[:_LONGEST_PAGE]
    charset = _CHARSET.search(content_type)
    encoding = charset[1] if charset else None
    if encoding is None:
        try:
            page.decode("utf-8")
            encoding = "utf-8"
        except UnicodeDecodeError:
            pass  # lxml reads <meta charset>
    if page.count(b"<") > _DEEPEST and deeper_than(page.decode("latin-1"), _DEEPEST):
        return None
    try:
        parser = lxml_html.HTMLParser(encoding=encoding, no_network=True, remove_comments=True, remove_pis=True)
    except LookupError:
        parser = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        return lxml_html.document_fromstring(page, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _base(tree, address):
    for element in tree.iter("base"):
        return resolve(address, element.get("href") or "") or address
    return address


def _from_links(tree, base):
    for element in tree.iter("link"):
        kind = _KINDS.get((element.get("type") or "").partition(";")[0].strip().lower())
        relations = (element.get("rel") or "").lower().split()
        if "stylesheet" in relations or not ("feed" in relations or ("alternate" in relations and kind)):
            continue
        where = resolve(base, element.get("href") or "")
        if where and not (kind == "json" and "/wp-json/" in where):
            yield FoundFeed(where, " ".join((element.get("title") or "").split())[:200], kind or "rss")


def _from_anchors(tree, base):
    """Links in the text that look like feeds: many sites have only an icon at the foot of the page."""
    for number, element in enumerate(tree.iter("a")):
        if number > 3000:
            return
        href = element.get("href") or ""
        if (
            len(href) < 1000
            and _LOOKS_LIKE_A_FEED.search(href.partition("#")[0])
            and (where := resolve(base, href))
        ):
            kind = "atom" if "atom" in where.lower() else "json" if where.endswith(".json") else "rss"
            yield FoundFeed(where, "", kind)


def _from_link_headers(header, address):
    for link in links_of(header, address):
        kind = _KINDS.get(link.parameters.get("type", "").lower())
        if kind and "alternate" in link.relations:
            yield FoundFeed(link.address, link.parameters.get("title", "")[:200], kind)


def _rank(feed):
    return (feed.is_of_comments, bool(_OF_A_PART.search(feed.address)))
