"""The tables of `resources`, by slice."""

from resources.checks.models import CheckAnswer, Evidence, SourceCheck
from resources.feeds.models import Entry, Feed
from resources.feeds.websub.models import Subscription
from resources.follows.folders.models import Folder
from resources.follows.models import Follow
from resources.import_export.models import ImportLine, ImportRun
from resources.library.school_resources.models import SchoolResource
from resources.packs.models import (
    Pack,
    PackItem,
    PackMember,
    PackTie,
)
from resources.providers.models import CommunityRules, ToolSwitch
from resources.reading.courses.models import CoursePart
from resources.reading.highlights.models import Highlight
from resources.reading.playback.models import PlaybackPosition
from resources.reading.readings.models import Reading
from resources.reading.today.models import DailyPick, ReadingDay, ReadingRhythm
from resources.replacements.models import Replacement
from resources.sources.link_checks.models import LinkCheck
from resources.sources.models import DomainRule, SchoolSource, Source, SourceKind, Verdict
from resources.vetting.models import Appeal, Judgement, SourceReport

__all__ = [
    "Appeal",
    "CheckAnswer",
    "CommunityRules",
    "CoursePart",
    "DailyPick",
    "DomainRule",
    "Entry",
    "Evidence",
    "Feed",
    "Folder",
    "Follow",
    "Highlight",
    "ImportLine",
    "ImportRun",
    "Judgement",
    "LinkCheck",
    "Pack",
    "PackItem",
    "PackMember",
    "PackTie",
    "PlaybackPosition",
    "Reading",
    "ReadingDay",
    "ReadingRhythm",
    "Replacement",
    "SchoolResource",
    "SchoolSource",
    "Source",
    "SourceCheck",
    "SourceKind",
    "SourceReport",
    "Subscription",
    "ToolSwitch",
    "Verdict",
]
