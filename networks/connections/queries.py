"""Reading connections: one's own, those of a student one teaches, and the people one may ask.

Ties with a counsellor or the safeguarding lead are seen by their two ends alone. Every query of somebody else's
network that is not built on `network_of` or `ties_of` would have to leave them out by itself: build on these.

# SAFETY 32
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, Exists, OuterRef, Prefetch, Q, QuerySet, When
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.membership.classes.models import Enrolment
from accounts.membership.classes.queries import told_apart
from accounts.people.models import Membership, Person, Role, is_named
from accounts.people.viewer import Viewer
from accounts.people.ways import Way
from accounts.safety.contact.queries import may, people_for
from accounts.safety.contact.rules import Channel
from accounts.topics.models import Expertise, Interest, Topic
from kit.text.directions import isolated
from kit.text.folding import holds_words
from kit.web.paging import Page
from networks.connections.kinds import kind_of
from networks.connections.models import IN_CONFIDENCE, Connection, ConnectionKind

FOUND_AT_MOST = 60
A_PAGE = 20


@dataclass(frozen=True)
class FoundPerson:
    """Somebody the viewer may ask: what they are, what they can help with, and how it stands between them."""

    person: Person
    kind: ConnectionKind
    helps: tuple[str, ...]
    connection: Connection | None  # the live one between the two, if there is one
    way: Way
    apart: str = ""  # what tells them from somebody who is called alike

    @property
    def about(self) -> str:
        """What stands below the name."""
        return " · ".join(filter(None, (isolated(self.person.pronouns), self.apart)))

    @property
    def fits(self) -> bool:
        """Whether they help with one of the viewer's interests."""
        return self.person.fits

    @property
    def note(self) -> str:
        """What they say of themselves as helper; empty when they said nothing."""
        return next((expertise.note for expertise in self.person.expertise_here if expertise.note), "")


def network_of(viewer: Viewer, person: Person, *, ended: bool = False) -> QuerySet[Connection]:
    """The people in a person's network, as far as the viewer may know of them: asked or in place, or also `ended`.

    One's own whole; of a student one teaches all but those in confidence; of anybody else nothing.
    """
    here = Connection.objects.filter(school=viewer.school).select_related("asker", "recipient", "topic")
    network = here.in_network_of(person, ended=ended)
    if person.pk == viewer.person.pk:
        return network.open_to(viewer)
    if not viewer.is_teacher:
        return network.none()
    return open_ties(network.filter(Enrolment.objects.open_to(viewer, person)), viewer)


def open_ties(connections: QuerySet[Connection], viewer: Viewer | None = None) -> QuerySet[Connection]:
    """Without the ties with counsellor and safeguarding lead, except those that the viewer is an end of.

    # SAFETY 32
    """
    hidden = IN_CONFIDENCE
    if viewer is not None:
        hidden = hidden & ~Q(asker=viewer.person) & ~Q(recipient=viewer.person)
    return connections.exclude(hidden)


def ties_of(viewer: Viewer, people: Iterable[Person]) -> dict[int, int]:
    """How many people stand in the network of each (person id -> number, 0 included), counsellors left out.

    Two queries however many people. Only for students the viewer teaches; 0 for anybody else.
    """
    ids = [person.pk for person in people]
    counts = dict.fromkeys(ids, 0)
    accepted = open_ties(Connection.objects.filter(school=viewer.school).active())
    for end, kinds in (("asker", Q()), ("recipient", Q(kind=ConnectionKind.CLASSMATE))):
        rows = accepted.filter(kinds, Enrolment.objects.open_to(viewer, OuterRef(end)), **{f"{end}__in": ids})
        for person_id, number in rows.values_list(end).annotate(number=Count("id")):
            counts[person_id] += number
    return counts


def asks_of(viewer: Viewer) -> list[Connection]:
    """The viewer's open asks, both those they made and those that wait for them, newest first."""
    return list(
        Connection.objects.of(viewer)
        .filter(state=Connection.State.PENDING)
        .select_related("asker", "recipient", "topic")
        .order_by("-created", "-id")[:200]
    )


def connected_to(viewer: Viewer, words: str = "") -> QuerySet[Connection]:
    """The people in the viewer's network who said yes, those of their map; `words` of their names."""
    return _named(network_of(viewer, viewer.person).active(), viewer, words)


def helped_by(viewer: Viewer, words: str = "") -> QuerySet[Connection]:
    """In whose network the viewer is, but not the other way: whom they help; `words` of their names."""
    mine = Connection.objects.in_network_of(viewer.person).values("pk")
    rows = Connection.objects.of(viewer).active().filter(recipient=viewer.person).exclude(pk__in=mine)
    return _named(rows.select_related("asker", "recipient", "topic"), viewer, words)


def _named(connections: QuerySet[Connection], viewer: Viewer, words: str) -> QuerySet[Connection]:
    asked = Q(asker=viewer.person) & is_named(words, "recipient")
    return connections.filter(asked | Q(recipient=viewer.person) & is_named(words, "asker"))


def page_of_people(viewer: Viewer, *, after: UUID | None = None, **narrowed: Any) -> Page[FoundPerson]:
    """A page of `people_to_ask`; its `next` names whom the one after it goes on from."""
    found = people_to_ask(viewer, after=after, at_most=A_PAGE + 1, **narrowed)
    return Page(rows=found[:A_PAGE], next=str(found[A_PAGE - 1].person.uuid) if len(found) > A_PAGE else "")


def people_to_ask(
    viewer: Viewer,
    *,
    words: str = "",
    topic: Topic | None = None,
    uuid: UUID | None = None,
    after: UUID | None = None,
    at_most: int = FOUND_AT_MOST,
) -> list[FoundPerson]:
    """The people the viewer may ask into their network, `at_most` of them, by name; those first who help with
    one of the viewer's interests.

    `words` narrows to those whose name, or what they say they help with, holds them, `topic` to those who can help
    with it or with what is below it; `after` goes on from one of them. Five queries however many are found, and
    one for `after`; two more where some are called alike.  # SAFETY 4
    """
    here = Expertise.objects.filter(school=viewer.school).select_related("topic").order_by("topic__name")
    roles = Membership.objects.current().filter(school=viewer.school)
    interests = Interest.objects.filter(person=viewer.person, school=viewer.school).values("topic_id")
    told = here.order_by(Case(When(_said(words), then=0), default=1), "topic__name") if words else here
    fitting = here.filter(Q(topic__in=interests) | Q(topic__parent__in=interests), person=OuterRef("pk"))
    people = (
        people_for(viewer, Channel.ASK)
        .prefetch_related(
            Prefetch("memberships", roles, to_attr="roles_here"),
            Prefetch("expertise", told, to_attr="expertise_here"),
        )
        .annotate(fits=Exists(fitting.order_by()), sorted_by=Lower("name"))
        .order_by("-fits", "sorted_by", "id")
    )
    if uuid is not None:
        people = people.filter(uuid=uuid)
    if words:
        helpers = here.filter(_said(words)).order_by().values("person_id")
        people = people.filter(is_named(words) | Q(pk__in=helpers))
    if topic is not None:
        helpers = here.filter(Q(topic=topic) | Q(topic__parent=topic) | Q(topic__parent__parent=topic))
        people = people.filter(pk__in=helpers.order_by().values("person_id"))
    if after is not None:
        people = _beyond(people, after)
    people = list(people[:at_most])
    between, apart = _live_between(viewer, people), told_apart(viewer, people)
    return [
        FoundPerson(
            person,
            kind_of(frozenset(Role(membership.role) for membership in person.roles_here)),
            tuple(expertise.topic.name for expertise in person.expertise_here),
            between.get(person.pk),
            _way(viewer, person, between.get(person.pk), _("Ask"), topic),
            apart.get(person.pk, ""),
        )
        for person in people
    ]


def _said(words: str) -> Q:
    return holds_words(words, "topic__name__folded", "note__folded")


def _beyond(people: QuerySet[Person], after: UUID) -> QuerySet[Person]:
    """Those behind the one of them whom `after` names; all of them when it names nobody."""
    last = people.filter(uuid=after).values_list("fits", "sorted_by", "id").first()
    if last is None:
        return people
    fits, name, pk = last
    later = Q(sorted_by__gt=name) | Q(sorted_by=name, id__gt=pk)
    return people.filter(Q(fits=False) | later if fits else later, **({} if fits else {"fits": False}))


def ways_into_network(viewer: Viewer, person: Person) -> list[Way]:
    """How it stands between the viewer and somebody, or the way to ask them; nothing where they may not be asked.
    Two queries."""
    connection = _live_between(viewer, [person]).get(person.pk)
    if connection is None and not may(viewer, person, Channel.ASK):
        return []
    way = _way(viewer, person, connection, _("Ask %(name)s into my network") % {"name": isolated(person.name)})
    if connection is None:
        return [way]
    return [way, Way(_("People in my network"), reverse("networks:connection-list"), "people")]


def _way(
    viewer: Viewer, person: Person, connection: Connection | None, ask: str, topic: Topic | None = None
) -> Way:
    """What is said of the two wherever they meet: in the search, on somebody's page, beside a place."""
    if connection is None:
        href = reverse("networks:connection-ask", args=[person.uuid])
        return Way(ask, f"{href}?topic={topic.uuid}" if topic else href, "add")
    if connection.state == Connection.State.ACCEPTED:
        return Way(_("Connected"), icon="check", tone="good")
    if connection.asker_id == viewer.person.pk:
        return Way(_("Asked, no answer yet"), icon="waiting", tone="note")
    return Way(_("Answer"), reverse("networks:connection-answer", args=[connection.uuid]), "reply", "next")


def _live_between(viewer: Viewer, people: list[Person]) -> dict[int, Connection]:
    """person id -> the live connection between them and the viewer."""
    rows = (
        Connection.objects.of(viewer)
        .filter(state__in=[Connection.State.PENDING, Connection.State.ACCEPTED])
        .filter(Q(asker__in=people) | Q(recipient__in=people))
    )
    return {row.recipient_id if row.asker_id == viewer.person.pk else row.asker_id: row for row in rows}


def helped_topics(viewer: Viewer) -> QuerySet[Topic]:
    """The topics that somebody whom the viewer may know of can help with, by name."""
    helpers = Expertise.objects.filter(school=viewer.school, person__in=people_for(viewer, Channel.FIND))
    return (
        Topic.objects.visible_to(viewer)
        .filter(pk__in=helpers.exclude(person=viewer.person).values("topic_id"))
        .order_by("name")
    )


def people_tied(viewer: Viewer) -> QuerySet[Person]:
    """The ids of all with whom the viewer is or was in a connection."""
    mine = Connection.objects.of(viewer)
    ends = Q(pk__in=mine.values("asker")) | Q(pk__in=mine.values("recipient"))
    return Person.objects.filter(ends).values("pk")
