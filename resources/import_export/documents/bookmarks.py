"""Files of bookmarks, as browsers and programs for keeping links write them: lists in lists, with links.

They are read tag by tag, and only the tags that make such a file count: a title may speak of <script>, and often
does so without writing it as HTML asks.
"""

import re
from html import escape, unescape

from kit.text.html import plain_text
from resources.import_export.documents.outlines import LONGEST_FOLDER, LONGEST_NOTE, LONGEST_TITLE, Gathering

_TAG = re.compile(r"<(/?)(dl|ul|ol|menu|dt|li|dd|h[1-6]|a)(?=[\s>/])((?:\"[^\"<]*\"|'[^'<]*'|[^<>\"'])*)>", re.I)
_ATTRIBUTE = re.compile(r"([a-z_-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I)
_FORMATTING = re.compile(r"<(?!/?(?:b|i|u|em|strong|span|font|small|code|mark|br|p|blockquote|img|wbr)\b)", re.I)
_COMMENT = re.compile(r"<!--.{0,100000}?-->", re.S)
_MOST_COMMENTS = 100
_LISTS = frozenset(("dl", "ul", "ol", "menu"))


def read_bookmarks(text: str) -> Gathering:
    """The outlines of a file of bookmarks."""
    if text.count("<!--") <= _MOST_COMMENTS:
        text = _COMMENT.sub("", text)
    reader, position = _Reader("<dl" in text[:20_000].lower()), 0
    for found in _TAG.finditer(text):
        reader.text(text[position : found.start()])
        if found[1]:
            reader.end(found[2].lower())
        else:
            reader.start(found[2].lower(), found[3])
        position = found.end()
    reader.text(text[position:])
    reader.finish()
    return reader.gathering


class _Reader:
    """Hears the tags: a heading, or the words of an item, names the list that follows; what stands in <dd> is a
    note to the link before it, and links in it are words."""

    def __init__(self, is_of_a_browser):
        self._is_of_a_browser = is_of_a_browser
        self.gathering = Gathering()
        self._heading = ""
        self._link = None  # the link that is open: its attributes
        self._bookmark = None  # the last link, until its note has been heard
        self._words = None  # of the title or the heading that is open
        self._item = None  # of an item that has no link so far: perhaps the name of a list
        self._note = None

    def text(self, words):
        for heard in (self._note, self._words, self._item):
            if heard is not None:
                heard.append(words)
                return

    def start(self, tag, attributes):
        if tag == "a":
            if self._note is None:
                self._close_link()
                self._link, self._words, self._item = _given(attributes), [], None
            return
        self._close_link()
        if tag == "dd":
            self._note = []
            return
        self._close_bookmark()
        if tag in _LISTS:
            named = _words("".join(self._item or ()), LONGEST_FOLDER)
            self.gathering.open_folder(self._heading or named)
            self._heading, self._item = "", None
        elif tag in ("dt", "li"):
            self._item = []
        else:
            self._words, self._item = [], None

    def end(self, tag):
        if tag == "a":
            if self._note is None:
                self._close_link()
        elif tag[0] == "h" and self._words is not None and self._link is None:
            self._heading, self._words = _words("".join(self._words), LONGEST_FOLDER), None
            if tag == "h1" and self._is_of_a_browser:
                self._heading = ""  # the whole file's
        elif tag in _LISTS:
            self.finish()
            self.gathering.close_folder()
        elif tag in ("dd", "li"):
            self._close_link()
            self._close_bookmark()

    def finish(self):
        """What is still open ends."""
        self._close_link()
        self._close_bookmark()
        self._item = None

    def _close_link(self):
        if self._link is None:
            return
        given, title = self._link, _words("".join(self._words or ()), LONGEST_TITLE)
        self._link = self._words = None
        self._close_bookmark()
        feed, page = given.get("feedurl", "").strip(), given.get("href", "").strip()
        if feed or page:
            tags = tuple(filter(None, (_words(tag, LONGEST_FOLDER) for tag in given.get("tags", "").split(","))))
            self._bookmark = (feed or page, title, page if feed else "", bool(feed), tags)
        else:
            self.gathering.unread += 1

    def _close_bookmark(self):
        if self._bookmark is not None:
            address, title, page, is_feed, tags = self._bookmark
            note = _words("".join(self._note or ()), LONGEST_NOTE)
            self.gathering.add(address, title, site_address=page, is_feed=is_feed, note=note, tags=tags)
        self._bookmark = self._note = None


def _given(attributes):
    return {
        name.lower(): unescape(one or other or bare) for name, one, other, bare in _ATTRIBUTE.findall(attributes)
    }


def _words(text, longest):
    """Plain words; a tag that is none of formatting stays as it was written."""
    return plain_text(_FORMATTING.sub(escape("<"), text[:20_000]))[:longest].strip()
