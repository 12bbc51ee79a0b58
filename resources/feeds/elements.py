"""What each element of a feed does to what is being read: feedparser's rules, one small function for each.

A `Role` says where an element may stand, what may stand in it, and what happens where it begins and ends. An
element without a role here, or outside its places, makes the reader unsure.
"""

import re
from typing import Any, NamedTuple

from resources.feeds.dialects import HANDLED, Unsure, attributes_of, word_of
from resources.feeds.moments import from_text

ROOT, TOP, FEED, ENTRY, IMAGE, INPUT, SOURCE, AUTHOR, OWNER, PERSON, OTHER, LEAF, XHTML = (
    1 << place for place in range(13)
)
_BOTH = FEED | ENTRY
_KEEP = 0  # what stands in it stands as if in its parent

HTML, PLAIN, XHTML_TYPE = "text/html", "text/plain", "application/xhtml+xml"
_TYPES = {"text": PLAIN, "plain": PLAIN, PLAIN: PLAIN, "html": HTML, HTML: HTML} | {
    "xhtml": XHTML_TYPE,
    XHTML_TYPE: XHTML_TYPE,
}
_VERSIONS = {"0.91": "rss091u", "0.92": "rss092", "0.93": "rss093", "0.94": "rss094"}
_ATOM_VERSIONS = {"0.1": "atom01", "0.2": "atom02", "0.3": "atom03"}
_REFERENCE = re.compile(r"&([A-Za-z0-9_]+);")
_MAIL = re.compile(r"([A-Za-z0-9_.+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,4})(?:\s+\(([^()<>@&]*)\))?")

# Words under which feedparser keeps something that is read here or by its own rules.
_KEPT = frozenset(
    "author_detail authors contributors date_parsed description_detail enclosures entries generator_detail "
    "issued_parsed links media_credit modified_parsed published_parsed subtitle_detail summary_detail "
    "tagline_detail title_detail updated_parsed where".split()
)


class Role(NamedTuple):
    """`places` is where it may stand, `inner` the place that it makes; `begin(reader, attributes)` may name
    another place, `finish(reader)` is called when `reader.place` is its parent's again."""

    word: str
    places: int
    inner: int = LEAF
    begin: Any = None
    finish: Any = None


def role_of(name: str) -> Role:
    """The role of the element that expat calls `name`. Raises `Unsure` when it has none."""
    word = word_of(name)
    role = _ROLES.get(word)
    if role is None:
        if word in HANDLED or word in _KEPT:
            raise Unsure
        role = Role(word, FEED | ENTRY | TOP | SOURCE | AUTHOR | OWNER | PERSON | OTHER, OTHER)
    return role


def role_inside(place: int, word: str) -> Role:
    """The role of an element in one of the places where few may stand. Raises `Unsure` when it has none there."""
    role = _INSIDE.get((place, word))
    if role is None:
        raise Unsure
    return role


# The document and its parts


def _begin_rss(reader, given):
    said = _speak(reader, given).get("version", "")
    if not reader.version.startswith("rss"):
        reader.version = _VERSIONS.get(said) or ("rss20" if said.startswith("2.") else "rss")


def _begin_feed(reader, given):
    said = _speak(reader, given).get("version")
    if not reader.version:
        reader.version = _ATOM_VERSIONS.get(said, "atom")
    reader.in_feed = True


def _begin_rdf(reader, given):
    reader.language = _language(attributes_of(given), None)


def _begin_channel(reader, given):
    attributes = _part(given)
    reader.language = _language(attributes, reader.language)
    reader.in_feed = True


def _finish_channel(reader):
    reader.in_feed = False


def _speak(reader, given):
    attributes = attributes_of(given)
    reader.language = _language(attributes, None)
    if reader.language:
        reader.feed["language"] = reader.language.replace("_", "-")
    return attributes


def _language(attributes, otherwise):
    said = attributes.get("xml:lang", attributes.get("lang"))
    return otherwise if said is None else said or None


def _part(given):
    attributes = attributes_of(given) if given else given
    if "lastmod" in attributes or "href" in attributes:
        raise Unsure
    return attributes


def _begin_entry(reader, given):
    attributes = _part(given)
    reader.context = {}
    reader.entries.append(reader.context)
    reader.depths = {}
    reader.title_depth = -1
    if about := attributes.get("rdf:about"):
        reader.context["id"] = about


def _finish_entry(reader):
    reader.context = reader.feed
    reader.has_content = False


def _begin_image(reader, _):
    reader.feed.setdefault("image", {})
    reader.title_depth = -1


def _begin_other_titles(reader, _):
    reader.title_depth = -1


def _finish_image_address(reader):
    address = reader.resolve(reader.text())
    if reader.in_feed:
        reader.feed["image"]["href"] = address


# Texts


def _begin_text(reader, given, kind):
    reader.text_language = reader.language
    if given:
        attributes = attributes_of(given)
        if "type" in attributes:
            kind = _TYPES.get(attributes["type"])
        if kind is None or ("mode" in attributes and attributes["mode"] == "base64"):
            raise Unsure
        reader.text_language = _language(attributes, reader.language)
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


def _begin_plain(reader, given):
    return _begin_text(reader, given, PLAIN)


def _finish_title(reader):
    words = reader.content()
    depth = reader.depth
    if reader.place & _BOTH and not -1 < reader.title_depth <= depth:
        reader.keep("title", words)
        reader.context["title_detail"] = _detail(reader)
    if words:
        reader.title_depth = depth


def _finish_media_title(reader):
    before = reader.title_depth
    _finish_title(reader)
    reader.title_depth = before


def _finish_subtitle(reader):
    words = reader.content()
    if reader.place == FEED:
        reader.context["subtitle"] = words
        reader.context["subtitle_detail"] = _detail(reader)


def _begin_description(reader, given):
    reader.is_content = "summary" in reader.context and not reader.has_content
    if reader.is_content:
        return _begin_content(reader, given)
    return _begin_text(reader, given, HTML)


def _finish_description(reader):
    if reader.is_content:
        _finish_content(reader)
    elif reader.place == FEED:
        _finish_subtitle(reader)
    else:
        _finish_own_summary(reader)


def _begin_summary(reader, given):
    reader.is_content = "summary" in reader.context and not reader.has_content
    return _begin_content(reader, given) if reader.is_content else _begin_text(reader, given, PLAIN)


def _finish_summary(reader):
    if reader.is_content:
        _finish_content(reader)
    else:
        _finish_own_summary(reader)


def _finish_own_summary(reader):
    reader.keep("summary", reader.content())
    reader.context["summary_detail"] = _detail(reader)


def _begin_content(reader, given):
    reader.has_content = True
    return _begin_text(reader, given, PLAIN)


def _begin_encoded(reader, given):
    reader.has_content = True
    return _begin_text(reader, given, HTML)


def _finish_content(reader):
    words = reader.content()
    if reader.place == ENTRY:
        reader.context.setdefault("content", []).append(_detail(reader, value=words))
    reader.context.setdefault("summary", words)


# Addresses


def _address_as_href(attributes):
    address = attributes.get("url", attributes.get("uri", attributes.get("href")))
    if address:
        attributes.pop("url", None)
        attributes.pop("uri", None)
        attributes["href"] = address
    return attributes


def _begin_link(reader, given):
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
        if link["rel"] == "alternate" and _TYPES.get(link["type"]) in (HTML, XHTML_TYPE):
            context["link"] = link["href"]


def _finish_link(reader):
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


def _begin_enclosure(reader, given):
    enclosure = _address_as_href(attributes_of(given))
    enclosure["rel"] = "enclosure"
    reader.context.setdefault("links", []).append(enclosure)


def _begin_id(reader, given):
    said = given.get("isPermaLink") if len(given) == 1 else None
    reader.id_is_link = (said or attributes_of(given).get("ispermalink", "true")) == "true"


def _finish_id(reader):
    value = reader.resolved_text() if reader.id_is_link else reader.text()
    reader.keep("id", value)
    if reader.id_is_link:
        reader.context.setdefault("link", value)


def _finish_address(word):
    def finish(reader):
        reader.keep(word, reader.resolved_text())

    return finish


# Times, people, and all that is kept as it is


def _finish_time(word):
    def finish(reader):
        try:
            reader.context[word] = from_text(reader.text())
        except (ValueError, LookupError, TypeError, ArithmeticError, AttributeError) as error:
            raise Unsure from error

    return finish


def _begin_author(reader, _):
    reader.mixed = False
    reader.context.setdefault("authors", []).append({})


def _finish_author(reader):
    name = reader.text()
    if name and reader.mixed:
        raise Unsure
    reader.keep("author", name)
    _sum_up_author(reader.context)


def _finish_person(key):
    def finish(reader):
        value = reader.resolved_text() if key == "href" else reader.text()
        _sum_up_author(reader.context)
        reader.context.setdefault("authors", [{}])[-1][key] = value

    return finish


def _sum_up_author(context):
    person = context.get("authors", ({},))[-1]
    if person:
        name, mail = person.get("name"), person.get("email")
        if name or mail:
            context["author"] = f"{name} ({mail})" if name and mail else name or mail
        return
    name, mail = context.get("author"), None
    if not name:
        return
    if "@" in name:
        found = _MAIL.fullmatch(name)
        if not found:
            raise Unsure
        mail, name = found[1], (found[2] or "").strip()
    if name:
        person["name"] = name
    if mail:
        person["email"] = mail


def _begin_bare(_, given):
    if given:
        raise Unsure


def _finish_as(word):
    def finish(reader):
        reader.keep(word, reader.text())

    return finish


def _begin_explicit(reader, given):
    reader.mixed = bool(given)


def _finish_explicit(reader):
    said = "" if reader.mixed else "".join(reader.pieces)
    reader.context["itunes_explicit"] = True if said == "yes" else False if said == "clean" else None


def _begin_listed(word):
    def begin(reader, given):
        reader.context.setdefault(word, []).append(attributes_of(given))

    return begin


def _finish_thumbnail(reader):
    address = reader.resolved_text()
    if address:
        reader.context["media_thumbnail"][-1].setdefault("url", address)


def _begin_rating(reader, given):
    reader.context.setdefault("media_rating", attributes_of(given))


def _finish_rating(reader):
    rating = reader.text()
    reader.keep("rating", rating)
    if rating:
        reader.context["media_rating"]["content"] = rating


def _begin_itunes_image(reader, given):
    attributes = attributes_of(given)
    if address := attributes.get("href") or attributes.get("url"):
        reader.context["image"] = {"href": address}


def _begin_podcast(word):
    def begin(reader, given):
        if not given:
            raise Unsure
        reader.context[word] = attributes_of(given)

    return begin


def _begin_chapter(_, given):
    if "start" not in given:
        raise Unsure


_PUBLISHED, _UPDATED = _finish_time("published_parsed"), _finish_time("updated_parsed")
_NAME, _EMAIL, _HREF = (_finish_person(key) for key in ("name", "email", "href"))


def _roles():
    yield Role("rss", ROOT, TOP, _begin_rss)
    yield Role("rdf_rdf", ROOT, TOP, _begin_rdf)
    yield Role("feed", ROOT, FEED, _begin_feed, _finish_channel)
    yield Role("channel", TOP, FEED, _begin_channel, _finish_channel)
    for word in ("item", "entry"):
        yield Role(word, FEED | TOP, ENTRY, _begin_entry, _finish_entry)
    yield Role("image", FEED | TOP, IMAGE, _begin_image)
    yield Role("textinput", FEED | TOP, INPUT, _begin_other_titles)
    yield Role("source", ENTRY, SOURCE, _begin_other_titles)
    yield Role("media_group", _BOTH, _KEEP)
    yield Role("media_content", _BOTH, _KEEP, _begin_listed("media_content"))
    yield Role("media_thumbnail", _BOTH, LEAF, _begin_listed("media_thumbnail"), _finish_thumbnail)
    yield Role("media_rating", _BOTH, LEAF, _begin_rating, _finish_rating)
    for word in ("title", "dc_title"):
        yield Role(word, _BOTH | IMAGE | INPUT | SOURCE, LEAF, _begin_plain, _finish_title)
    yield Role("media_title", _BOTH, LEAF, _begin_plain, _finish_media_title)
    for word in ("subtitle", "tagline", "itunes_subtitle"):
        yield Role(word, _BOTH, LEAF, _begin_plain, _finish_subtitle)
    for word in ("description", "dc_description", "media_description"):
        yield Role(word, _BOTH, LEAF, _begin_description, _finish_description)
    for word in ("summary", "itunes_summary"):
        yield Role(word, _BOTH, LEAF, _begin_summary, _finish_summary)
    yield Role("content", _BOTH, LEAF, _begin_content, _finish_content)
    yield Role("content_encoded", _BOTH, LEAF, _begin_encoded, _finish_content)
    yield Role("link", _BOTH, LEAF, _begin_link, _finish_link)
    yield Role("enclosure", _BOTH, LEAF, _begin_enclosure)
    for word in ("guid", "id"):
        yield Role(word, _BOTH, LEAF, _begin_id, _finish_id)
    for word in ("icon", "logo"):
        yield Role(word, _BOTH, LEAF, _begin_bare, _finish_address(word))
    for word in ("published", "issued", "pubdate", "dcterms_issued"):
        yield Role(word, _BOTH, LEAF, None, _PUBLISHED)
    for word in ("updated", "modified", "lastbuilddate", "dc_date", "dcterms_modified"):
        yield Role(word, _BOTH, LEAF, None, _UPDATED)
    for word in ("author", "managingeditor", "dc_author", "dc_creator", "itunes_author"):
        yield Role(word, _BOTH, AUTHOR, _begin_author, _finish_author)
    yield Role("itunes_owner", _BOTH, OWNER)
    yield Role("contributor", _BOTH | SOURCE, PERSON)
    for prefix in ("", "itunes_"):
        yield Role(prefix + "name", AUTHOR | OWNER, LEAF, None, _NAME)
        yield Role(prefix + "email", AUTHOR | OWNER, LEAF, None, _EMAIL)
    for word in ("uri", "url", "homepage"):
        yield Role(word, AUTHOR, LEAF, None, _HREF)
    for word in ("itunes_image", "itunes_link"):
        yield Role(word, _BOTH, LEAF, _begin_itunes_image)
    yield Role("itunes_explicit", _BOTH, LEAF, _begin_explicit, _finish_explicit)
    for word in ("language", "dc_language"):
        yield Role(word, _BOTH, LEAF, None, _finish_as("language"))
    for word in ("itunes_duration", "ttl", "rating", "yt_videoid"):
        yield Role(word, _BOTH, LEAF, _begin_bare, _finish_as(word))
    for word in ("podcast_chapters", "podcast_transcript"):
        yield Role(word, _BOTH, LEAF, _begin_podcast(word))
    # What follows is read past.
    yield Role("itunes_category", _BOTH | OTHER, OTHER)
    yield Role("psc_chapters", _BOTH, OTHER)
    yield Role("psc_chapter", OTHER, LEAF, _begin_chapter)
    for word in ("category", "generator", "rights"):
        yield Role(word, _BOTH | SOURCE)
    for word in (
        "cc_license cloud copyright creativecommons_license dc_contributor dc_publisher dc_rights dc_subject "
        "feedburner_browserfriendly georss_box georss_line georss_point georss_polygon info itunes_block "
        "itunes_keywords keywords media_category media_credit media_keywords media_license media_player "
        "media_restriction webmaster"
    ).split():
        yield Role(word, _BOTH)
    for word in ("created", "dcterms_created", "expirationdate"):
        yield Role(word, _BOTH, LEAF, None, _finish_time("created_parsed"))


def _roles_inside():
    yield IMAGE, Role("url", IMAGE, LEAF, None, _finish_image_address)
    for word in ("link", "description", "width", "height"):
        yield IMAGE, Role(word, IMAGE)
    for word in ("link", "description", "name"):
        yield INPUT, Role(word, INPUT)
    for word in ("id", "guid", "updated", "published", "link", "icon", "logo", "subtitle"):
        yield SOURCE, Role(word, SOURCE)
    yield SOURCE, Role("author", SOURCE, PERSON)
    for word in ("name", "email", "uri", "url", "homepage"):
        yield PERSON, Role(word, PERSON)


_ROLES = {role.word: role for role in _roles()}
_INSIDE = {(place, role.word): role for place, role in _roles_inside()}
