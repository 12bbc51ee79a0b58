"""Reading the tree of topics and what people said about them."""

from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from uuid import UUID

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Lower
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.topics.models import Expertise, Interest, Topic
from kit.text.folding import Stored, holds_words

FOUND_AT_MOST = 24
SHORTEST_STEM = 5
_ENDINGS = ("ing", "ers", "er", "es", "s")

# Where a first look starts: one from each corner of a school and a life.
FRIENDLY_STARTS = (
    "animation",
    "chemistry",
    "climate-change",
    "cooking",
    "creative-writing",
    "drawing",
    "football",
    "game-development",
    "guitar",
    "history",
    "photography",
    "programming",
    "psychology",
    "robotics",
    "space",
    "zoology",
)


@dataclass(frozen=True)
class TopicBrowser:
    """What somebody looking for a topic sees: what was typed, where in the tree they are, and the topics there."""

    query: str
    under: Topic | None
    topics: list[Topic]
    chosen: frozenset[int]


def search_topics(viewer: Viewer, text: str, *, any_word: bool = False) -> QuerySet[Topic]:
    """The topics that every word of `text` is found in, in name, other words or description; names first.

    `any_word`: one of its words is enough.
    """
    words = text.split()[:6]
    wanted = [_holds(_without_ending(word)) for word in words]
    found = Topic.objects.visible_to(viewer).filter(reduce(or_ if any_word else and_, wanted, Q()))
    text = Stored(Value(" ".join(words)))
    rank = Case(
        When(name__folded__startswith=text, then=0),
        When(name__folded__contains=text, then=1),
        When(words__folded__contains=text, then=2),
        default=3,
        output_field=IntegerField(),
    )
    return found.select_related("parent").order_by(rank, Lower("name"))[:FOUND_AT_MOST]


def _holds(word: str) -> Q:
    return holds_words(word, "name__folded", "words__folded", "description__folded")


def _without_ending(word: str) -> str:
    """ "skateboarding" is found by what it has in common with "skateboard": without a usual ending."""
    for ending in _ENDINGS:
        if word.lower().endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def browse_topics(
    viewer: Viewer,
    *,
    query: str = "",
    under: str = "",
    chosen: QuerySet[Interest] | QuerySet[Expertise] | None = None,
) -> TopicBrowser:
    """The topics that match `query`, else those below the one with the slug `under`, else the top of the tree;
    `chosen` are the viewer's own rows about some of them."""
    query = query.strip()[:80]
    parent = None
    if query:
        topics = list(search_topics(viewer, query)) or search_topics(viewer, query, any_word=True)
    else:
        parent = Topic.objects.visible_to(viewer).filter(slug=under).first() if under else None
        topics = (
            Topic.objects.visible_to(viewer).filter(parent=parent).select_related("parent").order_by(Lower("name"))
        )
    return TopicBrowser(
        query=query,
        under=parent,
        topics=list(topics),
        chosen=frozenset(chosen.order_by().values_list("topic_id", flat=True))
        if chosen is not None
        else frozenset(),
    )


def topic_of(viewer: Viewer, uuid: str, *, seeded: str) -> Topic | None:
    """The topic of this uuid, as it stands in an address; where there is none, the seeded one of this slug."""
    topics = Topic.objects.visible_to(viewer)
    try:
        asked = topics.filter(uuid=UUID(uuid)).first()
    except ValueError:
        asked = None
    return asked or topics.filter(school__isnull=True, slug=seeded).first()


def friendly_topics(viewer: Viewer) -> list[Topic]:
    """A short, mixed list to start from; from the top of the tree where a deployment seeded another one."""
    topics = Topic.objects.visible_to(viewer)
    some = list(topics.filter(slug__in=FRIENDLY_STARTS).order_by(Lower("name")))
    return some if len(some) > 5 else list(topics.filter(parent__isnull=True).order_by(Lower("name"))[:16])


def interests_of(viewer: Viewer) -> QuerySet[Interest]:
    """The viewer's own interests, oldest first."""
    return (
        Interest.objects.filter(person=viewer.person, school=viewer.school)
        .select_related("topic")
        .order_by("created", "id")
    )


def expertise_of(viewer: Viewer, person: Person) -> QuerySet[Expertise]:
    """What a person whom the viewer may see can help with, in the viewer's school."""
    return (
        Expertise.objects.filter(
            person__in=Person.objects.visible_to(viewer).filter(pk=person.pk), school=viewer.school
        )
        .select_related("topic")
        .order_by(Lower("topic__name"))
    )


def topics_of_school(viewer: Viewer) -> QuerySet[Topic]:
    """The topics that the viewer's school added itself."""
    return Topic.objects.filter(school=viewer.school).select_related("parent").order_by(Lower("name"))


def topics_in_words(viewer: Viewer) -> list[str]:
    """How many topics the school added to those that everybody has. One query."""
    number = topics_of_school(viewer).count()
    if not number:
        return [_("Your school uses the topics that are there, and has added none.")]
    return [
        ngettext("Your school added %(number)s topic.", "Your school added %(number)s topics.", number)
        % {"number": number}
    ]
