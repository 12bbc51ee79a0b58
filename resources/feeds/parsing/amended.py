"""feedparser's two parsers with what it leaves out, or gets wrong for us, put right: marks for adults,
dates, base addresses, names of authors, prefixes that nobody declared, words of pictures, chapters.

feedparser makes its parsers by the names that its module `api` has for them: there ours stand from the start on.
"""

import feedparser.api

from resources.feeds.parsing.adult_marks import ELEMENTS, category_is_adult, element_is_adult
from resources.feeds.parsing.credits import name_and_mail
from resources.feeds.parsing.dates import moment_of

_MARK = "adult_mark"
_WORDS = frozenset(feedparser.api.StrictFeedParser.namespaces.values()) | {"xml", "xmlns"}


_FURTHEST_OPEN = 50  # elements that were never closed, looked through for the one that ends
_CORE = frozenset("rss feed channel item entry".split())
_CORE_PREFIXES = frozenset("rss rss1 rss2 rss10 rss20 atom atom1 atom10 a10".split())


class _Amended:
    _mark = None
    _media = None  # the media:content that is open
    _groups = 0  # media:group so far
    _group = None

    def __init__(self, *given, **named):
        self._around = []  # of each open element: its name, and the base address around it
        self._taken_for_core = set()
        super().__init__(*given, **named)

    def unknown_starttag(self, tag, attrs):
        """A mark for adults goes by one name, whatever it is called; one that was never closed ends here."""
        if self._mark:
            self._finish_mark()
        tag = self._declared(tag)
        self._around.append((tag, self.baseuri))
        local = tag.rpartition(":")[2]
        if local in ELEMENTS and not self.incontent:
            self._mark = local
            tag = _MARK
        super().unknown_starttag(tag, attrs)

    def unknown_endtag(self, tag):
        """The same at its end. What stood around an element has its own base address again."""
        tag = name = self._declared(tag)
        if tag.rpartition(":")[2] == self._mark:
            tag = _MARK
        elif self._mark:
            self._finish_mark()
        super().unknown_endtag(tag)
        for back in range(1, min(len(self._around), _FURTHEST_OPEN) + 1):
            if self._around[-back][0] == name:
                self.baseuri = self._around[-back][1]
                del self._around[-back:]
                break

    def _declared(self, tag):
        """The name of an element without a prefix that no part of the document declares, where it can only be a
        feed's own: <rss:item>."""
        prefix, colon, local = tag.partition(":")
        if not colon or prefix in self.namespacemap or prefix in self.namespaces_in_use or prefix in _WORDS:
            return tag
        if local in _CORE:
            self._taken_for_core.add(prefix)
        return local if prefix in _CORE_PREFIXES or prefix in self._taken_for_core else tag

    def _start_adult_mark(self, attrs_d):
        self._mark_attributes = attrs_d
        self.push(_MARK, 0)

    def _end_adult_mark(self):
        self._finish_mark()

    def _finish_mark(self):
        if self._mark is None:  # none of ours is open; somebody may have called an element so
            self.pop(_MARK, 0)
            return
        local, self._mark = self._mark, None
        if element_is_adult(local, self._mark_attributes, self.pop(_MARK, 0) or ""):
            self._marked()["for_adults"] = True

    def _add_tag(self, term, scheme, label):
        super()._add_tag(term, scheme, label)
        if category_is_adult(term, label):
            self._marked()["for_adults"] = True

    def _end_category(self):
        super()._end_category()
        tags = self._get_context().get("tags")
        if tags and category_is_adult(tags[-1]["term"]):  # the text of the element, put into its tag just now
            self._marked()["for_adults"] = True

    _end_keywords = _end_category

    def _start_itunes_keywords(self, attrs_d):
        self.push("itunes_keywords", 1)

    def _start_media_keywords(self, attrs_d):
        self.push("media_keywords", 1)

    def _end_published(self):
        self._save("published_parsed", moment_of(self.pop("published") or ""), overwrite=True)

    _end_issued = _end_pubdate = _end_published

    def _end_updated(self):
        self._save("updated_parsed", moment_of(self.pop("updated") or ""), overwrite=True)

    _end_modified = _end_lastbuilddate = _end_updated

    def _end_created(self):
        self._save("created_parsed", moment_of(self.pop("created") or ""), overwrite=True)

    def _sync_author_detail(self, key="author"):
        context = self._get_context()
        detail = context.get(f"{key}s", [{}])[-1]
        if detail or not context.get(key):
            super()._sync_author_detail(key)
            return
        name, mail = name_and_mail(context[key])
        context.setdefault(f"{key}_detail", detail)
        detail.update({word: said for word, said in (("name", name), ("email", mail)) if said})

    def _start_media_group(self, attrs_d):
        self._groups += 1
        self._group = self._groups

    def _end_media_group(self):
        self._group = None

    def _start_media_content(self, attrs_d):
        super()._start_media_content(attrs_d)
        self._media = attrs_d
        if self._group:
            attrs_d["group"] = self._group

    def _end_media_content(self):
        self._media = None

    def _start_media_description(self, attrs_d):
        if self._media is None:
            super()._start_media_description(attrs_d)
        else:
            self.push("media_words", 0)

    def _end_media_description(self):
        if self._media is None:
            super()._end_media_description()
        else:
            self._media["words"] = self.pop("media_words") or ""

    def _start_psc_chapter(self, attrs_d):
        chapters = self._marked().setdefault("chapter_list", [])
        chapters.append((attrs_d.get("start", ""), attrs_d.get("title", "")))

    def _marked(self):
        return self.entries[-1] if self.inentry and self.entries else self.feeddata


class StrictFeedParser(_Amended, feedparser.api.StrictFeedParser):
    """Reads what is well-formed XML."""


class LooseFeedParser(_Amended, feedparser.api.LooseFeedParser):
    """Reads anything."""


feedparser.api.StrictFeedParser = StrictFeedParser
feedparser.api.LooseFeedParser = LooseFeedParser
