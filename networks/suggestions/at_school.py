"""What the school itself offers (clubs, rooms, its library) that is about a topic, told by its words."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.web.routes import address_of
from networks.suggestions.suggestion import Suggestion
from resources.library.school_resources.models import SchoolResource
from resources.sources.models import Source

SHORTEST = 4  # "it" and "py" are words of topics too, and are found in anything
MOST = 300


@dataclass(frozen=True, slots=True)
class AtSchool:
    """What a school offers: each with its words."""

    offers: tuple[tuple[SchoolResource, str], ...]

    def about(self, topic: Topic) -> list[Suggestion]:
        """What names the topic, or another word for it."""
        words = [topic.name, *re.split(r"[,;]\s*", topic.words)]
        told = "|".join(re.escape(word.casefold()) for word in words if len(word) >= SHORTEST)
        if not told:
            return []
        return [
            Suggestion(
                title=offer.source.title,
                why=_("Your school offers it. %(when)s %(where)s") % {"when": offer.when, "where": offer.where},
                address=address_of("resources:source-detail", offer.source.uuid),
                icon=offer.icon,
            )
            for offer, text in self.offers
            if re.search(rf"\b(?:{told})\b", text)
        ]


def at_school(viewer: Viewer) -> AtSchool:
    """What the viewer's school offers, by name. One query."""
    rows = SchoolResource.objects.filter(school=viewer.school, source__in=Source.objects.visible_to(viewer))
    rows = rows.select_related("source").order_by("source__title", "pk")[:MOST]
    return AtSchool(tuple((row, f"{row.source.title} {row.source.description}".casefold()) for row in rows))
