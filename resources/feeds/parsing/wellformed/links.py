"""What links, enclosures, ids and other addresses do to what is being read."""

import re

from resources.feeds.parsing.wellformed.names import attributes_of
from resources.feeds.parsing.wellformed.places import ENTRY, FEED, HTML, TYPES, XHTML_TYPE

_REFERENCE = re.compile(r"&([A-Za-z0-9_]+);")


def _address_as_href(attributes):
    address = attributes.get("url", attributes.get("uri", attributes.get("href")))
    if address:
        attributes.pop("url", None)
        attributes.pop("uri", None)
        attributes["href"] = address
    return attributes


def begin_link(reader, given):
    context = reader.context
    links = context.get("links")
    if links is None:
        links = context["links"] = []
    if not given:
        links.append({"rel": "alternate", "type": HTML})
        reader.link_is_text = True
        return
    link = attributes_of(given)
    link.setdefault("rel", "alternate")
    link.setdefault("type", "application/atom+xml" if link["rel"] == "self" else HTML)
    _address_as_href(link)
    links.append(link)
    reader.link_is_text = "href" not in link
    if not reader.link_is_text:
        link["href"] = reader.resolve(link["href"])
        if link["rel"] == "alternate" and TYPES.get(link["type"]) in (HTML, XHTML_TYPE):
            context["link"] = link["href"]


def finish_link(reader):
    if not reader.link_is_text:
        return
    address = reader.resolved_text()
    if "&" in address:
        if reader.place == ENTRY:
            address = address.replace("&amp;", "&")
        address = _REFERENCE.sub(r"&\1", address)
    reader.context["link"] = address
    if address or reader.place == FEED:
        reader.context["links"][-1]["href"] = address


def begin_enclosure(reader, given):
    enclosure = _address_as_href(attributes_of(given))
    enclosure["rel"] = "enclosure"
    reader.context.setdefault("links", []).append(enclosure)


def begin_id(reader, given):
    said = given.get("isPermaLink") if len(given) == 1 else None
    reader.id_is_link = (said or attributes_of(given).get("ispermalink", "true")) == "true"


def finish_id(reader):
    value = reader.resolved_text() if reader.id_is_link else reader.text()
    reader.keep("id", value)
    if reader.id_is_link:
        reader.context.setdefault("link", value)


def finish_address(word):
    def finish(reader):
        reader.keep(word, reader.resolved_text())

    return finish
