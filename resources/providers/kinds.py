"""The kinds of content at known providers, in words and with an icon: a video, a post, a course, a board …"""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from resources.sources.kinds import SourceKind


class ContentKind(StrEnum):
    CHANNEL = "channel"
    PLAYLIST = "playlist"
    VIDEO = "video"
    PODCAST = "podcast"
    EPISODE = "episode"
    SOUND = "sound"
    ACCOUNT = "account"
    PERSON = "person"
    PAGE = "page"
    POST = "post"
    COURSE = "course"
    LESSON = "lesson"
    ARTICLE = "article"
    EXERCISE = "exercise"
    DOCUMENT = "document"
    SLIDES = "slides"
    SHEET = "sheet"
    FORM = "form"
    FILE = "file"
    FOLDER = "folder"
    BOARD = "board"
    PIECE = "piece"
    COMMUNITY = "community"
    RETIRED = "retired"

    @property
    def label(self) -> str | Promise:
        """In words, without the name of the site."""
        return _LOOKS[self][0]

    @property
    def icon(self) -> str:
        """The name of its icon."""
        return _LOOKS[self][1]

    @property
    def source_kind(self) -> SourceKind:
        """The kind of source that it is."""
        return _LOOKS[self][2]

    @property
    def has_feed(self) -> bool:
        """Whether a feed usually belongs to it."""
        return self in (ContentKind.CHANNEL, ContentKind.PLAYLIST, ContentKind.COMMUNITY)

    @property
    def is_learnt(self) -> bool:
        """Whether it is something to work through, with parts that can be ticked off."""
        return self.source_kind == SourceKind.COURSE


_LOOKS = {
    ContentKind.CHANNEL: (_("Video channel"), "video", SourceKind.CHANNEL),
    ContentKind.PLAYLIST: (_("Playlist"), "playlist", SourceKind.CHANNEL),
    ContentKind.VIDEO: (_("Video"), "video", SourceKind.VIDEO),
    ContentKind.PODCAST: (_("Podcast"), "podcast", SourceKind.PODCAST),
    ContentKind.EPISODE: (_("Episode"), "podcast", SourceKind.PODCAST),
    ContentKind.SOUND: (_("Sound"), "podcast", SourceKind.PODCAST),
    ContentKind.ACCOUNT: (_("Social account"), "social", SourceKind.SOCIAL),
    ContentKind.PERSON: (_("Person"), "contact", SourceKind.SOCIAL),
    ContentKind.PAGE: (_("Page"), "social", SourceKind.SOCIAL),
    ContentKind.POST: (_("Post"), "quote", SourceKind.POST),
    ContentKind.COURSE: (_("Course"), "course", SourceKind.COURSE),
    ContentKind.LESSON: (_("Lesson"), "lesson", SourceKind.COURSE),
    ContentKind.ARTICLE: (_("Article"), "lesson", SourceKind.COURSE),
    ContentKind.EXERCISE: (_("Exercise"), "step", SourceKind.COURSE),
    ContentKind.DOCUMENT: (_("Document"), "file", SourceKind.DOCUMENT),
    ContentKind.SLIDES: (_("Slides"), "slides", SourceKind.DOCUMENT),
    ContentKind.SHEET: (_("Spreadsheet"), "list", SourceKind.DOCUMENT),
    ContentKind.FORM: (_("Form"), "form", SourceKind.DOCUMENT),
    ContentKind.FILE: (_("File"), "file", SourceKind.DOCUMENT),
    ContentKind.FOLDER: (_("Folder"), "pack", SourceKind.DOCUMENT),
    ContentKind.PIECE: (_("Article"), "blog", SourceKind.POST),
    ContentKind.BOARD: (_("Board"), "board", SourceKind.TOOL),
    ContentKind.COMMUNITY: (_("Community"), "community", SourceKind.COMMUNITY),
    ContentKind.RETIRED: (_("A tool that has ended"), "asleep", SourceKind.TOOL),
}
