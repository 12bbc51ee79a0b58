"""What the document and its large parts do to what is being read: root, channel, entry, image."""

from resources.feeds.parsing.wellformed.names import Unsure, attributes_of
from resources.feeds.parsing.wellformed.texts import spoken_language

_VERSIONS = {"0.91": "rss091u", "0.92": "rss092", "0.93": "rss093", "0.94": "rss094"}
_ATOM_VERSIONS = {"0.1": "atom01", "0.2": "atom02", "0.3": "atom03"}


def begin_rss(reader, given):
    said = _speak(reader, given).get("version", "")
    if not reader.version.startswith("rss"):
        reader.version = _VERSIONS.get(said) or ("rss20" if said.startswith("2.") else "rss")


def begin_feed(reader, given):
    said = _speak(reader, given).get("version")
    if not reader.version:
        reader.version = _ATOM_VERSIONS.get(said, "atom")
    reader.in_feed = True


def begin_rdf(reader, given):
    reader.language = spoken_language(attributes_of(given), None)


def begin_channel(reader, given):
    attributes = _part(given)
    reader.language = spoken_language(attributes, reader.language)
    reader.in_feed = True


def finish_channel(reader):
    reader.in_feed = False


def _speak(reader, given):
    attributes = attributes_of(given)
    reader.language = spoken_language(attributes, None)
    if reader.language:
        reader.feed["language"] = reader.language.replace("_", "-")
    return attributes


def _part(given):
    attributes = attributes_of(given) if given else given
    if "lastmod" in attributes or "href" in attributes:
        raise Unsure
    return attributes


def begin_entry(reader, given):
    attributes = _part(given)
    reader.context = {}
    reader.entries.append(reader.context)
    reader.depths = {}
    reader.title_depth = -1
    if about := attributes.get("rdf:about"):
        reader.context["id"] = about


def finish_entry(reader):
    reader.context = reader.feed
    reader.has_content = False


def begin_image(reader, _):
    reader.feed.setdefault("image", {})
    reader.title_depth = -1


def begin_other_titles(reader, _):
    reader.title_depth = -1


def finish_image_address(reader):
    address = reader.resolve(reader.text())
    if reader.in_feed:
        reader.feed["image"]["href"] = address
