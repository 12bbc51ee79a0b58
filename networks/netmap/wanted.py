"""What a student wants to learn: the topics a network should have people and sources for."""

from dataclasses import dataclass
from uuid import UUID

from accounts.people.viewer import Viewer
from accounts.topics.models import Interest, Topic
from networks.goals.models import Goal


@dataclass(frozen=True, slots=True)
class Wanted:
    """A topic somebody wants to learn about; `kin` are the slugs that serve as well: its own and its parent's."""

    uuid: UUID
    slug: str
    name: str
    kin: frozenset[str]


def wanted_topics(viewer: Viewer) -> tuple[Wanted, ...]:
    """The viewer's topics: those of open goals first, then their interests, each once. Two queries."""
    goals = Goal.objects.filter(school=viewer.school, person=viewer.person).open()
    interests = Interest.objects.filter(school=viewer.school, person=viewer.person)
    topics = [
        *(goal.topic for goal in goals.select_related("topic__parent").order_by("created", "id") if goal.topic),
        *(interest.topic for interest in interests.select_related("topic__parent").order_by("created", "id")),
    ]
    return tuple({topic.pk: _wanted(topic) for topic in topics}.values())


def _wanted(topic: Topic) -> Wanted:
    kin = {topic.slug} | ({topic.parent.slug} if topic.parent else set())
    return Wanted(topic.uuid, topic.slug, topic.name, frozenset(kin))
