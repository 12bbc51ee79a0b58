"""The tables of `resources`, by slice."""

from resources.checks.models import Evidence, SourceCheck
from resources.courses.models import CoursePart
from resources.feeds.models import Entry, Feed
from resources.highlights.models import Highlight
from resources.import_export.models import ImportLine, ImportRun
from resources.link_checks.models import LinkCheck
from resources.packs.models import (
    Pack,
    PackItem,
    PackMember,
    PackTie,
)
from resources.playback.models import PlaybackPosition
from resources.providers.models import CommunityRules, ToolSwitch
from resources.reading.models import DailyPick, Folder, Follow, Reading, ReadingDay, ReadingRhythm
from resources.replacements.models import Replacement
from resources.school_resources.models import SchoolResource
from resources.sources.models import DomainRule, SchoolSource, Source, SourceKind, Verdict
from resources.vetting.models import Appeal, Judgement, Report
from resources.websub.models import Subscription

__all__ = [
    "Appeal",
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
    "Report",
    "SchoolResource",
    "SchoolSource",
    "Source",
    "SourceCheck",
    "SourceKind",
    "Subscription",
    "ToolSwitch",
    "Verdict",
]
