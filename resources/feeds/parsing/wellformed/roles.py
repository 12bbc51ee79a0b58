"""What may stand where in a feed, and what is done about it: the table that the reader goes by.

An element without a role here, or outside its places, makes the reader unsure.
"""

from typing import Any, NamedTuple

from resources.feeds.parsing.adult_marks import ELEMENTS
from resources.feeds.parsing.wellformed import document, links, marks, people, texts, values
from resources.feeds.parsing.wellformed.names import HANDLED, Unsure, split, word_of
from resources.feeds.parsing.wellformed.places import (
    AUTHOR,
    BOTH,
    ENTRY,
    FEED,
    IMAGE,
    INPUT,
    KEEP,
    LEAF,
    OTHER,
    OWNER,
    PERSON,
    ROOT,
    SOURCE,
    TOP,
)

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
    local = split(name)[1].lower()
    if local in ELEMENTS:
        return Role(word, BOTH | TOP | OTHER, LEAF, marks.begin_mark(local), marks.finish_mark)
    role = _ROLES.get(word)
    if role is None:
        if word in _WORDS_INSIDE:
            return Role(word, 0)  # has a role only where few elements have one
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


_PUBLISHED, _UPDATED = values.finish_time("published_parsed"), values.finish_time("updated_parsed")
_NAME, _EMAIL, _HREF = (people.finish_person(key) for key in ("name", "email", "href"))


def _roles():
    yield Role("rss", ROOT, TOP, document.begin_rss)
    yield Role("rdf_rdf", ROOT, TOP, document.begin_rdf)
    yield Role("feed", ROOT, FEED, document.begin_feed, document.finish_channel)
    yield Role("channel", TOP, FEED, document.begin_channel, document.finish_channel)
    for word in ("item", "entry"):
        yield Role(word, FEED | TOP, ENTRY, document.begin_entry, document.finish_entry)
    yield Role("image", FEED | TOP, IMAGE, document.begin_image)
    yield Role("textinput", FEED | TOP, INPUT, document.begin_other_titles)
    yield Role("source", ENTRY, SOURCE, document.begin_other_titles)
    yield Role("media_group", BOTH, KEEP, values.begin_group, values.finish_group)
    yield Role("media_content", BOTH, KEEP, values.begin_media, values.finish_media)
    yield Role("media_description", BOTH, LEAF, values.begin_media_description, values.finish_media_description)
    yield Role("media_thumbnail", BOTH, LEAF, values.begin_listed("media_thumbnail"), values.finish_thumbnail)
    for word in ("title", "dc_title"):
        yield Role(word, BOTH | IMAGE | INPUT | SOURCE, LEAF, texts.begin_plain, texts.finish_title)
    yield Role("media_title", BOTH, LEAF, texts.begin_plain, texts.finish_media_title)
    for word in ("subtitle", "tagline", "itunes_subtitle"):
        yield Role(word, BOTH, LEAF, texts.begin_plain, texts.finish_subtitle)
    for word in ("description", "dc_description"):
        yield Role(word, BOTH, LEAF, texts.begin_description, texts.finish_description)
    for word in ("summary", "itunes_summary"):
        yield Role(word, BOTH, LEAF, texts.begin_summary, texts.finish_summary)
    yield Role("content", BOTH, LEAF, texts.begin_content, texts.finish_content)
    yield Role("content_encoded", BOTH, LEAF, texts.begin_encoded, texts.finish_content)
    yield Role("link", BOTH, LEAF, links.begin_link, links.finish_link)
    yield Role("enclosure", BOTH, LEAF, links.begin_enclosure)
    for word in ("guid", "id"):
        yield Role(word, BOTH, LEAF, links.begin_id, links.finish_id)
    for word in ("icon", "logo"):
        yield Role(word, BOTH, LEAF, values.begin_bare, links.finish_address(word))
    for word in ("published", "issued", "pubdate", "dcterms_issued"):
        yield Role(word, BOTH, LEAF, None, _PUBLISHED)
    for word in ("updated", "modified", "lastbuilddate", "dc_date", "dcterms_modified"):
        yield Role(word, BOTH, LEAF, None, _UPDATED)
    for word in ("author", "managingeditor", "dc_author", "dc_creator", "itunes_author"):
        yield Role(word, BOTH, AUTHOR, people.begin_author, people.finish_author)
    yield Role("itunes_owner", BOTH, OWNER)
    yield Role("contributor", BOTH | SOURCE, PERSON)
    for prefix in ("", "itunes_"):
        yield Role(prefix + "name", AUTHOR | OWNER, LEAF, None, _NAME)
        yield Role(prefix + "email", AUTHOR | OWNER, LEAF, None, _EMAIL)
    for word in ("uri", "url", "homepage"):
        yield Role(word, AUTHOR, LEAF, None, _HREF)
    for word in ("itunes_image", "itunes_link"):
        yield Role(word, BOTH, LEAF, values.begin_itunes_image)
    for word in ("language", "dc_language"):
        yield Role(word, BOTH, LEAF, None, values.finish_as("language"))
    for word in ("itunes_duration", "itunes_season", "itunes_episode", "ttl", "yt_videoid"):
        yield Role(word, BOTH, LEAF, values.begin_bare, values.finish_as(word))
    for word in ("podcast_chapters", "podcast_transcript"):
        yield Role(word, BOTH, LEAF, values.begin_podcast(word))
    # What follows is read past.
    yield Role("itunes_category", BOTH | OTHER, OTHER, marks.begin_category, marks.finish_category)
    yield Role("psc_chapters", BOTH, OTHER)
    yield Role("psc_chapter", OTHER, LEAF, values.begin_chapter)
    for word in ("generator", "rights"):
        yield Role(word, BOTH | SOURCE)
    yield Role("category", BOTH | SOURCE, LEAF, marks.begin_category, marks.finish_category)
    for word in ("media_category", "dc_subject", "keywords"):
        yield Role(word, BOTH, LEAF, marks.begin_category, marks.finish_category)
    for word in ("itunes_keywords", "media_keywords"):
        yield Role(word, BOTH, LEAF, None, marks.finish_keywords)
    for word in (
        "cc_license cloud copyright creativecommons_license dc_contributor dc_publisher dc_rights "
        "feedburner_browserfriendly georss_box georss_line georss_point georss_polygon info itunes_block "
        "media_credit media_license media_player "
        "media_restriction webmaster"
    ).split():
        yield Role(word, BOTH)
    for word in ("created", "dcterms_created", "expirationdate"):
        yield Role(word, BOTH, LEAF, None, values.finish_time("created_parsed"))


def _roles_inside():
    yield IMAGE, Role("url", IMAGE, LEAF, None, document.finish_image_address)
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
_WORDS_INSIDE = frozenset(word for _place, word in _INSIDE)
