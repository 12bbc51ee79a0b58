"""What people say about topics: what interests them, what they can help with; and topics a school adds."""

from django.db import IntegrityError, transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from accounts.safety.screening.words import screen_words
from accounts.topics.models import Expertise, Interest, Topic
from kit.errors import Refused

INTERESTS_AT_MOST = 40
EXPERTISE_AT_MOST = 20


def _check_visible(actor: Viewer, topic: Topic) -> None:
    if topic.school_id not in (None, actor.school.pk):
        raise Refused(_("We do not know this topic."), field="topic")


def add_interest(*, actor: Viewer, topic: Topic, why: str = "", level: str = Interest.Level.CURIOUS) -> Interest:
    """The actor wants to learn about a topic. Adding it again changes `why` and `level`."""
    _check_visible(actor, topic)
    mine = Interest.objects.filter(person=actor.person, school=actor.school)
    if mine.exclude(topic=topic).count() >= INTERESTS_AT_MOST:
        raise Refused(_("That is a lot of interests. Take one away before you add the next."))
    interest, _new = Interest.objects.update_or_create(
        person=actor.person,
        school=actor.school,
        topic=topic,
        defaults={"why": why.strip(), "level": level},
    )
    return interest


def restore_interest(*, actor: Viewer, topic: Topic, why: str, level: str, closed: list) -> Interest:
    """The actor is interested again after all, with all that was said of it, also what is closed to them."""
    interest = add_interest(actor=actor, topic=topic, why=why, level=level)
    Interest.objects.filter(pk=interest.pk, closed=[]).update(closed=closed)
    return interest


def remove_interest(*, actor: Viewer, interest: Interest) -> None:
    """The actor has gone off a topic. What was followed for it stays."""
    Interest.objects.filter(pk=interest.pk, person=actor.person).delete()


def add_expertise(*, actor: Viewer, topic: Topic, note: str = "") -> Expertise:
    """The actor can help with a topic. Adding it again changes the note. Raises Refused (field `note`) for one
    with contact details.  # SAFETY 5"""
    _check_visible(actor, topic)
    mine = Expertise.objects.filter(person=actor.person, school=actor.school)
    if mine.exclude(topic=topic).count() >= EXPERTISE_AT_MOST:
        raise Refused(_("Twenty topics are enough for one person."), field="topic")
    screen_words(actor.school, writer=actor, note=note)
    expertise, _new = Expertise.objects.update_or_create(
        person=actor.person, school=actor.school, topic=topic, defaults={"note": note.strip()}
    )
    return expertise


def remove_expertise(*, actor: Viewer, expertise: Expertise) -> None:
    """The actor does not help with a topic any more."""
    Expertise.objects.filter(pk=expertise.pk, person=actor.person).delete()


def add_topic(*, actor: Viewer, name: str, description: str, parent: Topic | None = None) -> Topic:
    """An admin adds a topic that only their school sees. Raises Refused for a name that is there already."""
    if not actor.is_admin:
        raise Refused(_("Only a school admin can add a topic."))
    screen_words(actor.school, writer=actor, name=name, description=description)
    if parent is not None:
        _check_visible(actor, parent)
    name = " ".join(name.split())
    if Topic.objects.visible_to(actor).filter(name__iexact=name).exists():
        raise Refused(_("There is a topic of this name already."), field="name")
    slug = slugify(name, allow_unicode=True)[:60]
    if not slug:
        raise Refused(_("Give the topic a name with letters in it."), field="name")
    try:
        with transaction.atomic():
            topic = Topic.objects.create(
                school=actor.school, parent=parent, slug=slug, name=name, description=description.strip()
            )
            record("accounts.topics.add_topic", school=actor.school, actor=actor.person, thing=topic, name=name)
    except IntegrityError as error:
        raise Refused(_("There is a topic of this name already."), field="name") from error
    return topic
