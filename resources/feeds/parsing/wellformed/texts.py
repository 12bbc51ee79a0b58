"""What titles, summaries and contents do to what is being read."""

from resources.feeds.parsing.wellformed.names import Unsure, attributes_of
from resources.feeds.parsing.wellformed.places import (
    BOTH,
    ENTRY,
    FEED,
    HTML,
    LEAF,
    PLAIN,
    TYPES,
    XHTML,
    XHTML_TYPE,
)


def spoken_language(attributes, otherwise):
    said = attributes.get("xml:lang", attributes.get("lang"))
    return otherwise if said is None else said or None


def begin_text(reader, given, kind):
    reader.text_language = reader.language
    if given:
        attributes = attributes_of(given)
        if "type" in attributes:
            kind = TYPES.get(attributes["type"])
        if kind is None or ("mode" in attributes and attributes["mode"] == "base64"):
            raise Unsure
        reader.text_language = spoken_language(attributes, reader.language)
    reader.kind = kind
    return XHTML if kind == XHTML_TYPE else LEAF


def _detail(reader, **more):
    language = reader.text_language
    return {
        "type": reader.kind,
        "language": language.replace("_", "-") if language else language,
        "base": reader.base,
        **more,
    }


def begin_plain(reader, given):
    return begin_text(reader, given, PLAIN)


def finish_title(reader):
    words = reader.content()
    depth = reader.depth
    if reader.place & BOTH and not -1 < reader.title_depth <= depth:
        reader.keep("title", words)
        reader.context["title_detail"] = _detail(reader)
    if words:
        reader.title_depth = depth


def finish_media_title(reader):
    before = reader.title_depth
    finish_title(reader)
    reader.title_depth = before


def finish_subtitle(reader):
    words = reader.content()
    if reader.place == FEED:
        reader.context["subtitle"] = words
        reader.context["subtitle_detail"] = _detail(reader)


def begin_description(reader, given):
    reader.is_content = "summary" in reader.context and not reader.has_content
    if reader.is_content:
        return begin_content(reader, given)
    return begin_text(reader, given, HTML)


def finish_description(reader):
    if reader.is_content:
        finish_content(reader)
    elif reader.place == FEED:
        finish_subtitle(reader)
    else:
        finish_own_summary(reader)


def begin_summary(reader, given):
    reader.is_content = "summary" in reader.context and not reader.has_content
    return begin_content(reader, given) if reader.is_content else begin_text(reader, given, PLAIN)


def finish_summary(reader):
    if reader.is_content:
        finish_content(reader)
    else:
        finish_own_summary(reader)


def finish_own_summary(reader):
    reader.keep("summary", reader.content())
    reader.context["summary_detail"] = _detail(reader)


def begin_content(reader, given):
    reader.has_content = True
    return begin_text(reader, given, PLAIN)


def begin_encoded(reader, given):
    reader.has_content = True
    return begin_text(reader, given, HTML)


def finish_content(reader):
    words = reader.content()
    if reader.place == ENTRY:
        reader.context.setdefault("content", []).append(_detail(reader, value=words))
    reader.context.setdefault("summary", words)
