"""What a thing at a known outside tool is, in words and with an icon: a video, a post, a course, a board …"""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from resources.sources.models import SourceKind


class What(StrEnum):
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
    def kind(self) -> SourceKind:
        """The kind of source that it is."""
        return _LOOKS[self][2]

    @property
    def is_learnt(self) -> bool:
        """Whether it is something to work through, with parts that can be ticked off."""
        return self.kind == SourceKind.COURSE


_LOOKS = {
    What.CHANNEL: (_("Video channel"), "video", SourceKind.CHANNEL),
    What.PLAYLIST: (_("Playlist"), "playlist", SourceKind.CHANNEL),
    What.VIDEO: (_("Video"), "video", SourceKind.VIDEO),
    What.PODCAST: (_("Podcast"), "podcast", SourceKind.PODCAST),
    What.EPISODE: (_("Episode"), "podcast", SourceKind.PODCAST),
    What.SOUND: (_("Sound"), "podcast", SourceKind.PODCAST),
    What.ACCOUNT: (_("Social account"), "social", SourceKind.SOCIAL),
    What.PERSON: (_("Person"), "contact", SourceKind.SOCIAL),
    What.PAGE: (_("Page"), "social", SourceKind.SOCIAL),
    What.POST: (_("Post"), "quote", SourceKind.POST),
    What.COURSE: (_("Course"), "course", SourceKind.COURSE),
    What.LESSON: (_("Lesson"), "lesson", SourceKind.COURSE),
    What.ARTICLE: (_("Article"), "lesson", SourceKind.COURSE),
    What.EXERCISE: (_("Exercise"), "step", SourceKind.COURSE),
    What.DOCUMENT: (_("Document"), "file", SourceKind.DOCUMENT),
    What.SLIDES: (_("Slides"), "slides", SourceKind.DOCUMENT),
    What.SHEET: (_("Spreadsheet"), "list", SourceKind.DOCUMENT),
    What.FORM: (_("Form"), "form", SourceKind.DOCUMENT),
    What.FILE: (_("File"), "file", SourceKind.DOCUMENT),
    What.FOLDER: (_("Folder"), "pack", SourceKind.DOCUMENT),
    What.PIECE: (_("Article"), "blog", SourceKind.POST),
    What.BOARD: (_("Board"), "board", SourceKind.TOOL),
    What.COMMUNITY: (_("Community"), "community", SourceKind.COMMUNITY),
    What.RETIRED: (_("A tool that has ended"), "asleep", SourceKind.TOOL),
}
