"""The table in plain words says what happens, at this school, now."""

from itertools import product

import pytest
from django.urls import reverse

from accounts.models import Membership, Role, School
from accounts.safety.contact.in_words import contact_in_words
from accounts.safety.contact.queries import may, refuse_unless
from accounts.safety.contact.rules import Channel
from kit.errors import Refused

BEGINS = {
    Channel.SEE: "can see and find",
    Channel.ASK: "can ask",
    Channel.WRITE: "can write to",
    Channel.GROUP: "can put",
}
PEOPLE = {
    Role.STUDENT: "zoe",
    Role.TEACHER: "brook",
    Role.LIBRARIAN: "lena",
    Role.COUNSELLOR: "carl",
    Role.ADMIN: "ada",
    Role.MENTOR: "max",
}


def line_of(cast, role, channel):
    [found] = [each for each in contact_in_words(cast.viewer(cast.ada)) if each.role == role]
    return next(line for line in found.lines if line.sentence.startswith(BEGINS[channel]))


@pytest.mark.parametrize(("role", "channel"), product(Role, BEGINS))
def test_who_is_refused_reads_a_sentence_that_the_page_shows(cast, role, channel):  # SAFETY 1, 4, 6
    actor, line = cast.viewer(getattr(cast, PEOPLE[role])), line_of(cast, role, channel)
    for who in ("mia", "noah", "adler", "lena", "carl", "ada", "max"):
        person = getattr(cast, who)
        if person == actor.person or may(actor, person, channel):
            continue
        with pytest.raises(Refused) as no:
            refuse_unless(actor, person, channel)
        assert no.value.sentence in line.refusals


def test_a_mentor_reaches_no_student_and_nobody_a_mentor_but_staff(cast):  # SAFETY 1
    for each in contact_in_words(cast.viewer(cast.ada)):
        for line in each.lines:
            if each.role == Role.MENTOR:
                assert "students" not in line.sentence
            if each.role == Role.STUDENT:
                assert "mentors" not in line.sentence


def test_a_switch_of_the_school_changes_the_sentence(cast):  # SAFETY 6
    write = "can write to everybody who works at the school."
    assert line_of(cast, Role.STUDENT, Channel.WRITE).sentence == write
    School.objects.update(students_write=True)
    assert "students of their own classes" in line_of(cast, Role.STUDENT, Channel.WRITE).sentence
    assert "students of their own classes" in line_of(cast, Role.STUDENT, Channel.ASK).sentence
    Membership.objects.filter(person=cast.lena).update(is_safeguarding_deputy=False)
    assert line_of(cast, Role.STUDENT, Channel.WRITE).sentence == write
    assert "classes" not in line_of(cast, Role.STUDENT, Channel.ASK).sentence


def test_everybody_reads_their_own_first(cast):
    for who, first in (("mia", "A student"), ("max", "A mentor"), ("adler", "A teacher")):
        page = cast.client(getattr(cast, who)).get(reverse("accounts:contact-table")).content.decode()
        assert page.index(first) < page.index("Everybody else")
        assert page.count("share with a classmate without words") == 1
