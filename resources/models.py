"""The tables of `resources`, by slice."""

from resources.collections.models import (
    Collection,
    CollectionItem,
    CollectionMember,
    CollectionTie,
)
from resources.courses.models import CoursePart
from resources.evaluations.models import Evaluation, Evidence
from resources.feeds.models import Entry, Feed
from resources.highlights.models import Highlight
from resources.links.models import LinkCheck
from resources.listening.models import ListeningPlace
from resources.nearby.models import SchoolResource
from resources.push.models import Subscription
from resources.reading.models import DailyPick, Folder, Follow, Reading, ReadingDay, ReadingRhythm
from resources.replacements.models import Replacement
from resources.reviews.models import Appeal, Judgement, Report
from resources.sources.models import DomainRule, SchoolSource, Source, SourceKind, Verdict
from resources.tools.models import CommunityRules, ToolSwitch
from resources.transfer.models import ImportLine, ImportRun

__all__ = [
    "Appeal",
    "Collection",
    "CollectionItem",
    "CollectionMember",
    "CollectionTie",
    "CommunityRules",
    "CoursePart",
    "DailyPick",
    "DomainRule",
    "Entry",
    "Evaluation",
    "Evidence",
    "Feed",
    "Folder",
    "Follow",
    "Highlight",
    "ImportLine",
    "ImportRun",
    "Judgement",
    "LinkCheck",
    "ListeningPlace",
    "Reading",
    "ReadingDay",
    "ReadingRhythm",
    "Replacement",
    "Report",
    "SchoolResource",
    "SchoolSource",
    "Source",
    "SourceKind",
    "Subscription",
    "ToolSwitch",
    "Verdict",
]
