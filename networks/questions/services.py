"""Asking a teacher or a librarian."""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.membership.classes.models import Enrolment
from accounts.notifications.services import notify
from accounts.people.models import Person
from accounts.people.services import lock_actor
from accounts.people.viewer import Viewer
from accounts.safety.contact.queries import refuse_unless
from accounts.safety.contact.rules import Channel
from accounts.safety.screening.words import screen_words
from accounts.topics.models import Topic
from kit.errors import Refused
from kit.text.directions import isolated
from networks.questions.models import Question
from networks.questions.queries import librarians_of, teachers_of
from resources.feeds.models import Entry
from resources.reading.highlights.anchoring import in_line
from resources.reading.highlights.painting import Words
from resources.reading.highlights.queries import body_of

A_DAY = 10


def ask_teacher(*, actor: Viewer, entry: Entry, teacher: Enrolment, question: str, passage: str = "") -> Question:
    """Ask one of the actor's teachers about what they read. The same question a second time is one.

    `passage` are words of the entry. Raises Refused for somebody who is no teacher of theirs, for contact details
    in words of the student's own, and for more than A_DAY in a day.
    """
    if not actor.is_student or not teachers_of(actor).filter(pk=teacher.pk).exists():
        raise Refused(_("Choose one of your teachers."), field="teacher")
    question = _safe(actor, question, "question")
    passage = in_line(passage)[:1000]
    if passage not in Words(body_of(entry)).text:  # then they are the student's own words
        _safe(actor, passage, "passage")
    about = {"entry": entry, "teacher": teacher.person, "school_class": teacher.school_class}
    told = _("%(name)s asks you about something they read.")
    return _ask(actor, question, told, **about, passage=passage)


def ask_about_topic(*, actor: Viewer, topic: Topic, person: Person, question: str) -> Question:
    """Ask a librarian about a topic; where the school has none, a teacher. The same question a second time is one.

    Raises Refused for somebody else, for contact details, and for more than A_DAY in a day.
    """
    if not actor.is_student or not librarians_of(actor).filter(pk=person.pk).exists():
        raise Refused(_("Choose one of those who are here to be asked."), field="person")
    question = _safe(actor, question, "question")
    told = _("%(name)s asks you about something they want to learn.")
    return _ask(actor, question, told, topic=topic, teacher=person)


def _ask(actor: Viewer, question: str, told: str, *, teacher: Person, passage: str = "", **about) -> Question:
    """Write a question and tell whoever is asked; `told` is how, with a place for the name."""
    with transaction.atomic():
        refuse_unless(actor, teacher, Channel.WRITE)
        # Whatever the same student asks from another tab waits until this is written.
        lock_actor(actor)
        mine = Question.objects.of(actor).filter(student=actor.person)
        same = mine.filter(**about, teacher=teacher, question=question, answered__isnull=True)
        if there := same.first():
            return there
        if mine.filter(created__gt=timezone.now() - timedelta(days=1)).count() >= A_DAY:
            raise Refused(_("You have asked a lot today. Your teachers need time to answer. Go on tomorrow."))
        made = Question.objects.create(
            school=actor.school,
            student=actor.person,
            teacher=teacher,
            passage=passage,
            question=question,
            **about,
        )
        notify(
            person=made.teacher,
            school=actor.school,
            key=f"question.{made.uuid}",
            text=told % {"name": isolated(actor.person.name)},
            address=reverse("networks:question-detail", args=[made.uuid]),
            icon="question",
            actor=actor.person,
            changed=made,
        )
    return made


def _safe(actor: Viewer, text: str, field: str) -> str:
    text = text.strip()
    if not text:
        raise Refused(_("Please fill this in."), field=field)
    screen_words(actor.school, writer=actor, **{field: text})
    return text
