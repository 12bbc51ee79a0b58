"""Titles, authors and pictures by oEmbed, from the providers that we know.

Nobody's `html` is ever shown: of a post only its words are taken out of it, as plain text, and every frame that we
show is our own.  # SAFETY 27, 28
"""

import json
import re
from dataclasses import dataclass
from urllib.parse import urlencode

from kit.addresses import resolve
from kit.fetch import Limits, Outcome, Request, fetch
from kit.text.html import clean_html, plain_text

_LONGEST_BODY = 300_000
_PARAGRAPH = re.compile(r"<p[^>]*>(.*?)</p>", re.S)
_PICTURE_LINK = re.compile(r"<a [^>]*>\s*pic\.(?:twitter|x)\.com/[^<]*</a>")
_QUOTE = re.compile(r"<blockquote[^>]*>(.*?)</blockquote>", re.S)


@dataclass(frozen=True, slots=True)
class OembedAnswer:
    """What a provider told of one of its pages: plain words, "" where it told nothing. `words` are those of a
    post, or what something is about."""

    title: str = ""
    author: str = ""
    author_address: str = ""
    picture: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class OembedEndpoint:
    """Where a provider tells of its pages; `more` is what else to ask with."""

    address: str
    more: tuple[tuple[str, str], ...] = ()

    def request(self, page: str, limits: Limits) -> Request:
        """What to ask of it about a page."""
        query = urlencode([("url", page), ("format", "json"), *self.more])
        return Request(f"{self.address}?{query}", accept="application/json", limits=limits)


def ask(endpoint: OembedEndpoint, page: str, limits: Limits) -> tuple[OembedAnswer | None, Outcome]:
    """What an endpoint tells of a page, and how it answered.

    Whatever comes that is not what oEmbed promises (an error page with a good status, a list, no words at all) is
    as if nothing had come.
    """
    outcome = fetch(endpoint.request(page, limits))
    return (_read(outcome) if outcome.ok else None), outcome


def _read(answer: Outcome) -> OembedAnswer | None:
    try:
        said = json.loads(answer.body[:_LONGEST_BODY])
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None

    def words(name, longest):
        value = said.get(name)
        return plain_text(value[: longest * 10])[:longest] if isinstance(value, str) else ""

    def address(name):
        value = said.get(name)
        return resolve(answer.address, value)[:800] if isinstance(value, str) and len(value) < 800 else ""

    html = said.get("html")
    told = OembedAnswer(
        title=words("title", 200),
        author=words("author_name", 120),
        author_address=address("author_url"),
        picture=address("thumbnail_url"),
        words=(words_of_quote(html)[:600] if isinstance(html, str) else "") or words("description", 600),
    )
    return told if any((told.title, told.author, told.words)) else None


def words_of_quote(html: str) -> str:
    """The words of the post in a provider's snippet, without markup, names or scripts; "" when there is none."""
    quote = _QUOTE.search(clean_html(html).html)
    if not quote:
        return ""
    paragraphs = _PARAGRAPH.findall(_PICTURE_LINK.sub("", quote[1]))
    return " ".join(filter(None, (plain_text(part.replace("<br>", " ")) for part in paragraphs)))
