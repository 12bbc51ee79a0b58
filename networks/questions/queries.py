"""Reading questions to teachers and librarians."""

from django.db.models import QuerySet
from django.db.models.functions import Lower

from accounts.membership.classes.models import Enrolment
from accounts.people.models import Person, Role
from accounts.people.viewer import Viewer
from accounts.safety.contact.queries import people_for
from accounts.safety.contact.rules import Channel
from accounts.topics.models import Topic
from networks.questions.models import Question, QuestionAnswer
from resources.feeds.models import Entry


def teachers_of(viewer: Viewer) -> QuerySet[Enrolment]:
    """Whom the viewer may ask: the teachers of the classes they are a student of, one row a teacher and class."""
    mine = Enrolment.objects.current().filter(
        person=viewer.person, role=Enrolment.Role.STUDENT, school_class__school=viewer.school
    )
    return (
        Enrolment.objects.current()
        .filter(
            role=Enrolment.Role.TEACHER,
            school_class__in=mine.values("school_class"),
            person__in=Person.objects.with_role(viewer.school, Role.TEACHER),
        )
        .exclude(person=viewer.person)
        .select_related("person", "school_class")
        .order_by(Lower("person__name"), Lower("school_class__name"))
    )


def librarians_of(viewer: Viewer) -> QuerySet[Person]:
    """Whom the viewer may ask about a topic: the librarians; where the school has none, its teachers."""
    reached = people_for(viewer, Channel.WRITE)
    librarians = reached.filter(pk__in=Person.objects.with_role(viewer.school, Role.LIBRARIAN))
    teachers = reached.filter(pk__in=Person.objects.with_role(viewer.school, Role.TEACHER))
    return (librarians if librarians.exists() else teachers).by_name()


def questions_of(viewer: Viewer) -> QuerySet[Question]:
    """The viewer's questions, asked or to be answered, for a page by key on `created`."""
    return (
        Question.objects.of(viewer)
        .select_related("student", "teacher", "school_class", "entry", "topic")
        .defer("entry__html", "entry__text", "entry__search")
    )


def waiting_questions(viewer: Viewer) -> QuerySet[Question]:
    """What the viewer is asked and has not answered, longest waiting first."""
    mine = questions_of(viewer).filter(teacher=viewer.person, answered__isnull=True)
    return mine.order_by("created", "id")


def taken_back(question: Question) -> QuestionAnswer | None:
    """The last answer to a question, where it was taken back; the caller got the question through `access`."""
    last = question.answers.order_by("created", "id").last()
    return last if last and last.withdrawn else None


def asked_about(viewer: Viewer, entry: Entry) -> QuerySet[Question]:
    """What the viewer asked about an entry, newest first."""
    return questions_of(viewer).filter(student=viewer.person, entry=entry).order_by("-created", "-id")


def asked_about_topic(viewer: Viewer, topic: Topic) -> QuerySet[Question]:
    """What the viewer asked about a topic, newest first."""
    return questions_of(viewer).filter(student=viewer.person, topic=topic).order_by("-created", "-id")


def readable_entries(viewer: Viewer, questions: list[Question]) -> set[int]:
    """The ids of the entries of these questions that the viewer may read now."""
    ids = {question.entry_id for question in questions} - {None}
    return set(Entry.objects.visible_to(viewer).filter(pk__in=ids).values_list("pk", flat=True))
