"""Titles, authors and pictures by oEmbed, from a fixed list of providers.

Nobody's `html` is ever shown: of a post only its words are taken out of it, as plain text, and every frame that we
show is our own.  # SAFETY 27, 28
"""

import json
import re
from dataclasses import dataclass
from urllib.parse import urlencode

from kit.addresses import BadAddress, host_within, parse_address, resolve
from kit.fetch import Limits, Outcome, Request, fetch
from kit.html import clean_html, plain_text

_LONGEST_BODY = 300_000
_PARAGRAPH = re.compile(r"<p[^>]*>(.*?)</p>", re.S)
_PICTURE_LINK = re.compile(r"<a [^>]*>\s*pic\.(?:twitter|x)\.com/[^<]*</a>")
_QUOTE = re.compile(r"<blockquote[^>]*>(.*?)</blockquote>", re.S)


@dataclass(frozen=True, slots=True)
class Told:
    """What a provider told of one of its pages: plain words, "" where it told nothing. `words` are those of a
    post, or what something is about."""

    title: str = ""
    author: str = ""
    author_address: str = ""
    picture: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Provider:
    domains: tuple[str, ...]
    endpoint: str
    more: tuple[tuple[str, str], ...] = ()


_PROVIDERS = (
    _Provider(("youtube.com", "youtu.be"), "https://www.youtube.com/oembed"),
    _Provider(("x.com",), "https://publish.x.com/oembed", (("omit_script", "true"), ("dnt", "true"))),
    _Provider(("padlet.com",), "https://padlet.com/oembed/"),
    _Provider(("www.ted.com",), "https://www.ted.com/services/v1/oembed.json"),
    _Provider(("open.spotify.com",), "https://open.spotify.com/oembed"),
    _Provider(("podcasts.apple.com",), "https://podcasts.apple.com/api/oembed"),
    _Provider(("bsky.app",), "https://embed.bsky.app/oembed"),
    _Provider(("reddit.com",), "https://www.reddit.com/oembed"),
    _Provider(("soundcloud.com",), "https://soundcloud.com/oembed"),
    _Provider(("vimeo.com",), "https://vimeo.com/api/oembed.json"),
)  # fmt: skip


def request_for(address: str, limits: Limits) -> Request | None:
    """What to ask the provider of an address, or None when it has none on the list."""
    try:
        host = parse_address(address).host
    except BadAddress:
        return None
    for provider in _PROVIDERS:
        if host_within(host, *provider.domains):
            asked = urlencode([("url", address), ("format", "json"), *provider.more])
            return Request(f"{provider.endpoint}?{asked}", accept="application/json", limits=limits)
    return None


def ask(address: str, limits: Limits) -> tuple[Told | None, Outcome | None]:
    """What the provider of an address tells of it, and its answer; (None, None) when it has none on the list.

    Whatever comes that is not what oEmbed promises (an error page with a good status, a list, no words at all) is
    as if nothing had come.
    """
    request = request_for(address, limits)
    if request is None:
        return None, None
    answer = fetch(request)
    return (_read(answer) if answer.ok else None), answer


def _read(answer: Outcome) -> Told | None:
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
    told = Told(
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
