"""What a page says about itself, gathered for whoever has to judge it."""

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from kit.addresses import resolve

_CONTACT = re.compile(r"\bcontact|kontakt|contacto|contato|\bimprint|impressum|/contact", re.I)
_ABOUT = re.compile(r"\babout\b|über uns|ueber-uns|qui sommes|acerca|/about", re.I)
_PRIVACY = re.compile(r"privacy|datenschutz|confidentialit|privacidad", re.I)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*\Z")
_MOST_LINKS = 3000


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Words are plain and "" when the page does not say. `published` and `modified` are as written on the page.
    The three flags tell of links that look like a contact, an about and a privacy page."""

    title: str = ""
    description: str = ""
    image: str = ""
    site_name: str = ""
    language: str = ""
    author: str = ""
    published: str = ""
    modified: str = ""
    canonical: str = ""
    has_contact_page: bool = False
    has_about_page: bool = False
    has_privacy_page: bool = False


def facts_of(tree: HtmlElement, base: str) -> PageFacts:
    """The `PageFacts` of a parsed page (an lxml element) whose addresses are relative to `base`."""
    said = _metas(tree)

    def first(*names, longest):
        return next((said[name][:longest] for name in names if said.get(name)), "")

    links = _links(tree)
    author = first("author", "article:author", "dc.creator", "parsely-author", longest=120)
    return PageFacts(
        title=first("og:title", "twitter:title", longest=300) or _title(tree),
        description=first("og:description", "description", "twitter:description", longest=600),
        image=resolve(base, first("og:image:secure_url", "og:image", "twitter:image", longest=1000)),
        site_name=first("og:site_name", "application-name", longest=120),
        language=_language(tree, said),
        author="" if author.startswith(("http://", "https://")) else author,
        published=first("article:published_time", "dc.date", "date", longest=40),
        modified=first("article:modified_time", "og:updated_time", "last-modified", longest=40),
        canonical=_canonical(tree, base),
        has_contact_page=any(_CONTACT.search(link) for link in links),
        has_about_page=any(_ABOUT.search(link) for link in links),
        has_privacy_page=any(_PRIVACY.search(link) for link in links),
    )


def _metas(tree):
    said = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or "").strip().lower()
        content = _plain(element.get("content"))
        if name and content:
            said.setdefault(name, content)
    return said


def _title(tree):
    for element in tree.iter("title"):
        return _plain(element.text)[:300]
    for element in tree.iter("h1"):
        return _plain("".join(element.itertext()))[:300]
    return ""


def _language(tree, said):
    language = _plain(tree.get("lang")) or said.get("og:locale", "") or said.get("content-language", "")
    language = language.replace("_", "-").lower()[:20]
    return language if _LANGUAGE.match(language) else ""


def _canonical(tree, base):
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split():
            return resolve(base, element.get("href") or "")[:1000]
    return ""


def _links(tree):
    """The words and addresses of the page's links, each as one line."""
    lines = []
    for element in tree.iter("a"):
        lines.append(f"{_plain(element.text)[:60]} {(element.get('href') or '')[:300]}")
        if len(lines) == _MOST_LINKS:
            break
    return lines


def _plain(text):
    return " ".join(text.replace("\0", "").split()) if text else ""
