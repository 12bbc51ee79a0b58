"""What students and staff write to each other, for the safeguarding lead.  # SAFETY 3"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from accounts.people.models import STAFF_ROLES, Membership
from accounts.people.viewer import Viewer
from networks.questions.models import Question
from networks.sharing.models import Audience, Share


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said: by whom, to whom, the passage it is about, and the answer if there is one."""

    by: str
    to: str
    passage: str
    words: str
    answer: str
    about: str
    when: datetime


def watched_questions(viewer: Viewer, name: str = "") -> QuerySet[Question]:
    """The questions of the school's students to their teachers; nothing for anybody but the safeguarding lead."""
    if not viewer.is_safeguarding_lead:
        return Question.objects.none()
    rows = Question.objects.filter(school=viewer.school).select_related("student", "teacher", "entry")
    if name:
        rows = rows.filter(Q(student__name__icontains=name) | Q(teacher__name__icontains=name))
    return rows.defer("entry__html", "entry__text", "entry__search")


def watched_shares(viewer: Viewer, name: str = "") -> QuerySet[Share]:
    """What one student and one member of staff share with words, and what is shared in groups, where the two may
    be alone with one another; also what was taken back."""
    if not viewer.is_safeguarding_lead:
        return Share.objects.none()
    staff = Membership.objects.filter(school=viewer.school, role__in=STAFF_ROLES).values("person_id")
    rows = Share.objects.filter(
        Q(Q(sharer__in=staff) ^ Q(person__in=staff), audience=Audience.PERSON) | Q(audience=Audience.GROUP),
        school=viewer.school,
    ).select_related("sharer", "person", "group", "entry", "source", "pack")
    if name:
        to = Q(person__name__icontains=name) | Q(group__name__icontains=name)
        rows = rows.filter(to | Q(sharer__name__icontains=name))
    return rows.defer("entry__html", "entry__text", "entry__search")


def line_of(row: Question | Share) -> Line:
    """Either of the two as a line."""
    if isinstance(row, Question):
        return Line(
            by=row.student.name,
            to=row.teacher.name,
            passage=row.passage,
            words=row.question,
            answer=row.answer,
            about=row.entry.title,
            when=row.created,
        )
    return Line(
        by=row.sharer.name,
        to=row.recipient.name,
        passage="",
        words=row.words,
        answer="",
        about=row.thing.title,
        when=row.created,
    )
