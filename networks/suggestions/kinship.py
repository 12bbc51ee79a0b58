"""Which topics are near to a topic in the tree, and how, in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.text.directions import isolated


@dataclass(frozen=True, slots=True)
class Kin:
    """The topics near to `topic`, nearest first: itself, those below it, those above it up to the top.

    `beside` are those that share the one above: near enough for something to read where there is nothing nearer,
    and for no more, since who likes Japanese is not helped with French.
    """

    topic: Topic
    below: tuple[Topic, ...] = ()
    above: tuple[Topic, ...] = ()
    beside: tuple[Topic, ...] = ()

    @property
    def near(self) -> tuple[Topic, ...]:
        """Itself, below, above."""
        return (self.topic, *self.below, *self.above)

    @property
    def all(self) -> tuple[Topic, ...]:
        """All of them, nearest first."""
        return (*self.near, *self.beside)

    def nearest_of(self, topics: Iterable[int]) -> Topic | None:
        """The nearest of some topics (by their ids); None when none is near."""
        ids = set(topics)
        return next((topic for topic in self.near if topic.pk in ids), None)

    def in_words(self, near: Topic) -> str:
        """How a near topic belongs to this one."""
        names = {"near": isolated(near.name), "topic": isolated(self.topic.name)}
        if near == self.topic:
            return _("About “%(topic)s”.") % names
        if near in self.below:
            return _("About “%(near)s”, which is a part of “%(topic)s”.") % names
        if near in self.above:
            return _("About “%(near)s”, which “%(topic)s” is a part of.") % names
        return _("About “%(near)s”, which is close to “%(topic)s”.") % names


def kin_of(viewer: Viewer, topics: Iterable[Topic]) -> list[Kin]:
    """The kin of each topic. One query, of the tree as the viewer's school has it."""
    tree = {topic.pk: topic for topic in Topic.objects.visible_to(viewer).order_by("name")}
    below: dict[int | None, list[Topic]] = {}
    for topic in tree.values():
        below.setdefault(topic.parent_id, []).append(topic)
    return [
        Kin(
            topic,
            below=tuple(below.get(topic.pk, ())),
            above=tuple(_above(tree, topic)),
            beside=tuple(
                each for each in below.get(topic.parent_id, ()) if topic.parent_id and each.pk != topic.pk
            ),
        )
        for topic in topics
    ]


def _above(tree: dict[int, Topic], topic: Topic) -> Iterator[Topic]:
    while topic := tree.get(topic.parent_id):
        yield topic
