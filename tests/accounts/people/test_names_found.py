"""Wherever one looks for people by name, equal words find equal people, with accents or without."""

from uuid import uuid4

import pytest
from django.utils import timezone

from accounts.audit.queries import entries_of
from accounts.identity.signin_cards.queries import closed_students
from accounts.membership.classes.queries import people_to_enrol
from accounts.membership.members.queries import members_of
from accounts.models import AuditEntry, Membership, PasswordReset, Person
from accounts.people.models import is_named
from accounts.safety.safeguarding.oversight.queries import watched
from networks.connections.queries import people_to_ask
from networks.groups.queries import people_to_add
from networks.models import GroupMember, Question, Share
from networks.questions.oversight import WatchedQuestions
from networks.sharing.oversight import WatchedShares
from tests.cast import enrol, make_person
from tests.networks.making import make_group
from tests.pages.search.asking import found
from tests.resources.making import make_entries, make_source

NAME = "Siobhán O’Malley-Fernández"
FINDS = [
    "siobhan",
    "Siobhán",
    "fernandez",
    "O'Malley",
    "o’malley",
    "oʼMALLEY fern",
    "Fernández siobhan",
    "han o'm",
]
FINDS_NOT = ["siobhan x", "omalley", "%", "Si_bhan", "bhan\\"]


@pytest.fixture
def places(cast):
    """Each place where one looks for people: what gives the names that it finds for some words."""
    now = timezone.now()
    student = make_person(NAME, cast.harbour, "student")
    Person.objects.filter(pk=student.pk).update(confidence_closed=now)
    make_person(NAME, cast.millbrook, "student")
    enrol(student, cast.class_8b)
    admin, adler, lead, mia = (cast.viewer(person) for person in (cast.ada, cast.adler, cast.carl, cast.mia))
    Membership.objects.filter(person=cast.carl).update(created=now.replace(year=2020))
    PasswordReset.objects.create(
        person=student, school=cast.harbour, given_by=cast.ada, reason="Forgot", token=uuid4()
    )
    AuditEntry.objects.create(verb="accounts.members.end_membership", school=cast.harbour, actor=student)
    entry = make_entries(make_source(cast.harbour), 1)[0]
    here = {"school": cast.harbour, "entry": entry}
    Question.objects.create(
        **here, student=student, teacher=cast.adler, school_class=cast.class_8b, question="Why?"
    )
    Share.objects.create(**here, sharer=student, person=cast.adler, audience="person")
    group = make_group(cast, cast.noah)
    questions, shares = WatchedQuestions(), WatchedShares()
    return {
        "list of members": lambda words: [each.name for each in members_of(admin, text=words)],
        "people to enrol": lambda words: [each.name for each in people_to_enrol(admin, cast.class_9a, words)],
        "people to add": lambda words: [each.name for each in people_to_add(adler, group, words)],
        "people to ask": lambda words: [each.person.name for each in people_to_ask(mia, words=words)],
        "closed students": lambda words: [each.name for each in closed_students(lead, words)],
        "audit": lambda words: [each.actor.name for each in entries_of(admin, text=words).filter(actor=student)],
        "questions": lambda words: [each.student.name for each in watched(lead, questions, words)],
        "shares": lambda words: [each.sharer.name for each in watched(lead, shares, words)],
        "search": lambda words: found(cast, cast.mia, words, kind="people"),
    }


def test_equal_words_find_equal_people_everywhere(places):
    for words in FINDS:
        wrong = {place: names for place, find in places.items() if (names := find(words)) != [NAME]}
        assert not wrong, words
    for words in FINDS_NOT:
        wrong = {place: names for place, find in places.items() if NAME in (names := find(words))}
        assert not wrong, words


def test_nothing_typed_narrows_nothing(cast):
    assert Person.objects.named(" ").count() == Person.objects.count()
    assert not Share.objects.filter(is_named("x" * 3000, "sharer")).exists()
    assert not GroupMember.objects.filter(is_named("siobhan", "person")).exists()


def test_another_name_is_found_at_once(cast):
    cast.mia.name = "Zoë"
    cast.mia.save()
    assert Person.objects.named("zoe").filter(pk=cast.mia.pk).exists()
    assert not Person.objects.named("kowalski").exists()
