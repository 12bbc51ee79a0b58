"""Asking people into a network, and answering.

Each act tells the other end once. Nothing of it goes into the audit trail: the rows are the record, and the trail
is read by admins, who must not learn who asked the counsellor.  # SAFETY 32
"""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.notifications.services import notify
from accounts.people.models import Membership, Person
from accounts.people.queries import viewers_at
from accounts.people.viewer import Viewer
from accounts.safety.contact.queries import refuse_unless
from accounts.safety.contact.rules import Channel
from accounts.safety.screening.words import screen_words
from accounts.topics.models import Topic
from kit.errors import Refused
from kit.text.directions import isolated
from networks.connections.kinds import kind_of
from networks.connections.models import Connection, ConnectionKind

State = Connection.State

# After a "not now" nobody is asked again at once.
REST_AFTER_NO = timedelta(days=7)
# An ask carries words: asking and taking back, over and over, would be a way to send messages.  # SAFETY 6
ASKS_A_WEEK = 3


def ask_connection(*, actor: Viewer, person: Person, purpose: str, topic: Topic | None = None) -> Connection:
    """Ask somebody into the actor's network, for a purpose.

    Raises Refused (field `purpose` or `topic`) for a text with contact details, a person who may not be asked,
    one who was asked already or too often, or one who lately said "not now". The same ask twice is one ask.
    """
    purpose = _safe(actor, purpose, "purpose", needed=_("Say what you would like help with."))
    if topic is not None and topic.school_id not in (None, actor.school.pk):
        raise Refused(_("We do not know this topic."), field="topic")
    is_confidant = Membership.objects.current().confidants().filter(school=actor.school, person=person).exists()
    # Where what is confidential is closed, an answer must not tell of what is there: asking goes well each time.
    tells_nothing = is_confidant and actor.confidence_closed
    refuse_unless(actor, person, Channel.ASK)  # before anything tells what was between the two
    if not tells_nothing and _said_no_lately(actor, person):
        raise Refused(
            _("%(name)s said “not now” a few days ago. Give it a little time, or ask somebody else.")
            % {"name": isolated(person.name)}
        )
    if not tells_nothing and _asked_often(actor, person):
        raise Refused(
            _("You have asked %(name)s several times this week. Give it a little time.")
            % {"name": isolated(person.name)}
        )
    try:
        with transaction.atomic():
            refuse_unless(actor, person, Channel.ASK)
            connection = Connection.objects.create(
                school=actor.school,
                asker=actor.person,
                recipient=person,
                kind=kind_of(viewers_at(actor.school, [person])[person.pk].roles),
                in_confidence=is_confidant,
                purpose=purpose,
                topic=topic,
            )
            _tell(connection, person, actor.person, "asked", _("%(name)s asks you into their network."))
    except IntegrityError:
        if tells_nothing and (there := _live_between(actor, person).first()):
            return there
        return _the_one_there_is(actor, person, purpose)
    return connection


def answer_connection(*, actor: Viewer, connection: Connection, accept: bool, reply: str = "") -> None:
    """Say yes, or not now, to somebody who asked, with a few words if one likes.

    Raises Refused when the ask was taken back or answered otherwise before. The same answer twice is one.
    """
    wanted = State.ACCEPTED if accept else State.DECLINED
    reply = _safe(actor, reply, "reply")
    with transaction.atomic():
        row = _locked(connection)
        if row.recipient_id != actor.person.pk:
            raise Refused(_("Only the person who was asked can answer."))
        if row.state == wanted:
            return
        if row.state == State.WITHDRAWN:
            raise Refused(_("This ask was taken back in the meantime."))
        if row.state != State.PENDING:
            raise Refused(_("You have answered this already."))
        row.state, row.reply, row.answered = wanted, reply, timezone.now()
        row.save(update_fields=["state", "reply", "answered"])
        said = _("%(name)s is in your network now.") if accept else _("%(name)s cannot help right now.")
        _tell(row, row.asker, actor.person, "answered", said)


def withdraw_connection(*, actor: Viewer, connection: Connection) -> None:
    """Take back an ask that nobody has answered. Raises Refused when it was answered."""
    with transaction.atomic():
        row = _locked(connection)
        if row.asker_id != actor.person.pk:
            raise Refused(_("Only the person who asked can take it back."))
        if row.state == State.WITHDRAWN:
            return
        if row.state != State.PENDING:
            raise Refused(_("%(name)s has answered in the meantime.") % {"name": isolated(row.recipient.name)})
        row.state, row.ended = State.WITHDRAWN, timezone.now()
        row.save(update_fields=["state", "ended"])
        _tell(row, row.recipient, actor.person, "withdrawn", _("%(name)s took back what they asked you."))


def end_connection(*, actor: Viewer, connection: Connection) -> None:
    """Let go of a connection in place; either end may."""
    with transaction.atomic():
        row = _locked(connection)
        if actor.person.pk not in (row.asker_id, row.recipient_id):
            raise Refused(_("This is between other people."))
        if row.state == State.ENDED:
            return
        if row.state != State.ACCEPTED:
            raise Refused(_("There is nothing to let go of yet."))
        row.state, row.ended = State.ENDED, timezone.now()
        row.save(update_fields=["state", "ended"])
        said = _("You and %(name)s are no longer in one network.")
        _tell(row, row.other(actor.person), actor.person, "ended", said)


def _locked(connection: Connection) -> Connection:
    return (
        Connection.objects.select_for_update(of=("self",))
        .select_related("asker", "recipient", "school")
        .get(pk=connection.pk)
    )


def _said_no_lately(actor: Viewer, person: Person) -> bool:
    return Connection.objects.filter(
        asker=actor.person, recipient=person, state=State.DECLINED, answered__gt=timezone.now() - REST_AFTER_NO
    ).exists()


def _asked_often(actor: Viewer, person: Person) -> bool:
    """Whether the actor has had their asks of this week; one that still stands is none of them."""
    over = Connection.objects.filter(asker=actor.person, recipient=person).exclude(
        state__in=[State.PENDING, State.ACCEPTED]
    )
    return over.filter(created__gt=timezone.now() - timedelta(days=7)).count() >= ASKS_A_WEEK


def _the_one_there_is(actor: Viewer, person: Person, purpose: str) -> Connection:
    """The live connection that stood in the way: our own ask once more, or a sentence about the other one."""
    names = {"name": isolated(person.name)}
    row = _live_between(actor, person).first()
    if row is None:
        raise Refused(_("That crossed with something else. Please try once more."))
    if row.state == State.ACCEPTED:
        raise Refused(_("You and %(name)s are in one network already.") % names)
    if row.asker_id == person.pk:
        raise Refused(_("%(name)s has asked you already. Answer that instead.") % names)
    if row.purpose != purpose:
        raise Refused(_("You have asked %(name)s already. There is no answer yet.") % names)
    return row


def _live_between(actor: Viewer, person: Person) -> QuerySet[Connection]:
    ends = [actor.person, person]
    return Connection.objects.filter(
        school=actor.school, state__in=[State.PENDING, State.ACCEPTED], asker__in=ends, recipient__in=ends
    )


def _safe(actor: Viewer, text: str, field: str, *, needed: str = "") -> str:
    """The text without white space around it; raises Refused when it is too long or carries contact details."""
    text = text.strip()
    if needed and not text:
        raise Refused(needed, field=field)
    if len(text) > 300:
        raise Refused(_("Please keep this under 300 letters."), field=field)
    screen_words(actor.school, writer=actor, **{field: text})
    return text


def _tell(connection: Connection, person: Person, actor: Person, what: str, text: str) -> None:
    notify(
        person=person,
        school=connection.school,
        key=f"connection.{connection.uuid}.{what}",
        text=text % {"name": isolated(actor.name)},
        address=reverse("networks:connection-list"),
        icon="people",
        actor=actor,
        in_confidence=connection.kind == ConnectionKind.COUNSELLOR or connection.in_confidence,
        changed=connection,
    )
