"""Something to begin with for a topic: to read, to follow as a pack, to ask; each with why, in words.

Nothing is ranked by how many follow or like it: only how near it is to the topic, and then its name, plays a part.
# SAFETY 24, 25
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.safety.contact.queries import people_for
from accounts.safety.contact.rules import Channel
from accounts.topics.models import Expertise, Topic
from kit.text.directions import isolated
from kit.web.routes import address_of
from networks.connections.models import Connection
from networks.groups.queries import clubs_to_join, lead_names
from networks.questions.queries import librarians_of
from networks.suggestions.at_school import at_school
from networks.suggestions.kinship import Kin, kin_of
from networks.suggestions.suggestion import Suggestion
from resources.packs.queries import packs_to_begin_with
from resources.packs.starter.offers import offered_near, offered_packs

MOST = 6  # of each sort


@dataclass(frozen=True, slots=True)
class Start:
    """What there is for a topic. `question` is ready to be sent to somebody who knows more: it is always there."""

    topic: Topic
    reading: tuple[Suggestion, ...]
    packs: tuple[Suggestion, ...]
    people: tuple[Suggestion, ...]
    question: Suggestion

    @property
    def address(self) -> str:
        """The page with all of it."""
        return address_of("networks:suggestion-detail", self.topic.uuid)

    @property
    def first(self) -> tuple[Suggestion, ...]:
        """One of each sort, and the question where one is missing."""
        found = tuple(sort[0] for sort in (self.reading, self.packs, self.people) if sort)
        return found if len(found) == 3 else (*found, self.question)


def starts_for(viewer: Viewer, topics: Iterable[Topic]) -> list[Start]:
    """Something to begin with for each of some topics. As many queries for one topic as for three."""
    kins = kin_of(viewer, topics)
    if not kins:
        return []
    near = {topic.slug for kin in kins for topic in kin.all}
    read, packs = offered_near(viewer, near), offered_packs(viewer, near)
    school_packs = packs_to_begin_with(viewer, {topic.pk for kin in kins for topic in kin.near})
    people, clubs = _helpers(viewer, kins), list(clubs_to_join(viewer).prefetch_related("topics"))
    offers, ask = at_school(viewer), librarians_of(viewer).first()
    return [
        Start(
            topic=kin.topic,
            reading=_reading(kin, read),
            packs=(*_school_packs(kin, school_packs), *_starter_packs(kin, packs))[:MOST],
            people=(*_people(kin, people), *_clubs(kin, clubs), *offers.about(kin.topic))[:MOST],
            question=_question(kin, ask),
        )
        for kin in kins
    ]


def _reading(kin: Kin, read: dict[str, list]) -> tuple[Suggestion, ...]:
    is_near = any(topic.slug in read for topic in kin.near if topic.school_id is None)
    topics = kin.near if is_near else kin.all
    found = [
        Suggestion(
            title=source.title,
            why=f"{source.why} {kin.in_words(topic)}",
            address=_for(address_of("resources:starter-source", source.key), kin.topic),
            kind=source.kind,
        )
        for topic in topics
        if topic.school_id is None
        for source in read.get(topic.slug, ())
    ]
    return tuple(found[:MOST])


def _school_packs(kin: Kin, packs: Sequence[Any]) -> list[Suggestion]:
    found = []
    for pack in packs:
        near = kin.nearest_of(topic.pk for topic in pack.topics.all())
        if near is not None:
            why = _("A pack of your school. %(words)s") % {"words": kin.in_words(near)}
            address = address_of("resources:pack-detail", pack.uuid)
            found.append((kin.near.index(near), Suggestion(pack.title, why, address, icon="pack")))
    return _in_order(found)


def _starter_packs(kin: Kin, packs: Sequence[Any]) -> list[Suggestion]:
    found = []
    seeded = {topic.slug: topic for topic in kin.near if topic.school_id is None}
    for pack in packs:
        near = kin.nearest_of(seeded[slug].pk for slug in pack.topics if slug in seeded)
        if near is not None:
            why = f"{pack.description} {kin.in_words(near)}"
            address = _for(address_of("resources:starter-follow", pack.key), kin.topic)
            found.append((kin.near.index(near), Suggestion(pack.title, why, address, icon="pack")))
    return _in_order(found)


def _helpers(viewer: Viewer, kins: Sequence[Kin]) -> list[tuple[Expertise, bool]]:
    """What people help with, of whom the viewer may ask into their network; and whether they are in it."""
    wanted = {topic.pk for kin in kins for topic in kin.near}
    rows = (
        Expertise.objects.filter(
            school=viewer.school, topic__in=wanted, person__in=people_for(viewer, Channel.ASK)
        )
        .select_related("person", "topic")
        .order_by("person__name", "pk")
    )
    live = [Connection.State.PENDING, Connection.State.ACCEPTED]
    ties = Connection.objects.of(viewer).filter(state__in=live).values_list("asker_id", "recipient_id")
    known = {person for pair in ties for person in pair}
    return [(row, row.person_id in known) for row in rows]


def _people(kin: Kin, helpers: list[tuple[Expertise, bool]]) -> list[Suggestion]:
    found, seen = [], set()
    nearest = sorted(
        (row for row in helpers if row[0].topic in kin.near), key=lambda row: kin.near.index(row[0].topic)
    )
    for expertise, is_known in nearest:
        if expertise.person_id in seen:
            continue
        seen.add(expertise.person_id)
        names = {"topic": isolated(expertise.topic.name), "note": expertise.note}
        why = _("Helps with %(topic)s.") % names
        if expertise.note:
            why = _("Helps with %(topic)s: “%(note)s”") % names
        address = _for(address_of("networks:connection-ask", expertise.person.uuid), kin.topic)
        if is_known:
            why = f"{why} {_('In your network, or asked, already.')}"
            address = address_of("accounts:person-detail", expertise.person.uuid)
        found.append((is_known, Suggestion(expertise.person.name, why, address, person=expertise.person)))
    return _in_order(found)


def _clubs(kin: Kin, clubs: Sequence[Any]) -> list[Suggestion]:
    found = []
    for club in clubs:
        near = kin.nearest_of(topic.pk for topic in club.topics.all())
        if near is not None:
            leads = lead_names(club)
            why = _("A group you can ask to join, led by %(names)s. %(words)s") % {
                "names": leads,
                "words": kin.in_words(near),
            }
            address = address_of("networks:group-detail", club.uuid)
            found.append((kin.near.index(near), Suggestion(club.name, why, address, icon="group")))
    return _in_order(found)


def _question(kin: Kin, librarian: Any) -> Suggestion:
    address = address_of("networks:question-about-topic", kin.topic.uuid)
    why = _("The question is written already: send it as it is, or change it.")
    if librarian is None:
        title = _("Ask about “%(topic)s”") % {"topic": isolated(kin.topic.name)}
        return Suggestion(title, why, address, icon="question")
    title = _("Ask %(name)s about “%(topic)s”") % {
        "name": isolated(librarian.name),
        "topic": isolated(kin.topic.name),
    }
    return Suggestion(title, why, address, person=librarian)


def _for(address: str, topic: Topic) -> str:
    return f"{address}?{urlencode({'topic': topic.uuid})}"


def _in_order(found: list[tuple[Any, Suggestion]]) -> list[Suggestion]:
    return [suggestion for _place, suggestion in sorted(found, key=lambda each: each[0])]
