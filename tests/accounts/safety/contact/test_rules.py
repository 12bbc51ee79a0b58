"""The table of contact, cell by cell: every role of two schools, on every channel."""

from itertools import product

import pytest

from accounts.models import Membership, Role, School
from accounts.safety.contact.queries import may, people_for, refuse_unless
from accounts.safety.contact.rules import Channel, Reach, reaches, rule
from kit.errors import Refused
from tests.cast import enrol, join

STUDENTS = {"mia", "noah", "zoe"}
TEACHERS = {"adler", "brook"}
HARBOUR = {"mia", "noah", "zoe", "adler", "brook", "lena", "carl", "ada", "max"}
MILLBROOK = {"otto", "tess", "amos"}
STAFF = TEACHERS | {"lena", "carl", "ada"}
ASKABLE = STAFF - {"ada"}
OTHER = {"otto": {"otto", "tess", "amos"}, "tess": MILLBROOK, "amos": MILLBROOK}

SEEN = {
    "mia": STAFF | {"mia", "noah"},
    "zoe": STAFF | {"zoe"},
    "max": STAFF | {"max"},
    **dict.fromkeys(STAFF, HARBOUR),
    **OTHER,
}
REACHED = {
    Channel.SEE: SEEN,
    Channel.FIND: SEEN,
    Channel.ASK: {
        "mia": ASKABLE | {"noah"},
        "zoe": ASKABLE,
        "max": set(),
        **{who: ASKABLE - {who} for who in STAFF},
        "otto": {"tess"},
        "tess": set(),
        "amos": {"tess"},
    },
    Channel.WRITE: {
        "mia": STAFF,
        "zoe": STAFF,
        "max": STAFF,
        **{who: HARBOUR - {who} for who in STAFF},
        **{who: MILLBROOK - {who} for who in MILLBROOK},
    },
    Channel.GROUP: {
        "mia": set(),
        "zoe": set(),
        "max": set(),
        "adler": STAFF | {"mia", "noah"},
        "brook": STAFF | {"zoe"},
        **dict.fromkeys(("lena", "carl", "ada"), STAFF | STUDENTS),
        "otto": set(),
        "tess": MILLBROOK,
        "amos": MILLBROOK,
    },
}
CELLS = [
    pytest.param(channel, who, id=f"{channel.name}-{who}")
    for channel in Channel
    for who in sorted(REACHED[channel])
]


def reached(cast, who: str, channel: Channel) -> set[str]:
    people = set(people_for(cast.viewer(getattr(cast, who)), channel))
    return {name for name in HARBOUR | MILLBROOK if getattr(cast, name) in people}


@pytest.mark.parametrize(("channel", "who"), CELLS)
def test_whom_everybody_reaches(cast, channel, who):  # SAFETY 1, 4, 6, 40
    assert reached(cast, who, channel) == REACHED[channel][who]


@pytest.mark.parametrize("channel", Channel)
def test_one_person_is_answered_as_the_list_is(cast, channel):
    viewers = {who: cast.viewer(getattr(cast, who)) for who in REACHED[channel]}
    for who, other in product(viewers, HARBOUR | MILLBROOK):
        person = getattr(cast, other)
        allowed = other in REACHED[channel][who]
        assert may(viewers[who], person, channel) == allowed
        if allowed:
            refuse_unless(viewers[who], person, channel)
        else:
            with pytest.raises(Refused):
                refuse_unless(viewers[who], person, channel)


def answers(cast, viewer, person) -> dict[Channel, bool]:
    return {channel: may(cast.viewer(viewer), person, channel) for channel in Channel}


def expected(role: Role, other: Role, *reaches: Reach) -> dict[Channel, bool]:
    return {channel: rule(channel, role, other).reach in reaches for channel in Channel}


@pytest.mark.parametrize("role", Role)
def test_the_table_is_what_happens(cast, role):  # SAFETY 1, 4, 6
    """Two people who share nothing but the school; then they are in one class; then students may write."""
    viewer, person = cast.zoe, cast.noah
    join(person, cast.millbrook, Role.TEACHER)  # what somebody is elsewhere does not count here
    viewer.memberships.update(role=role)
    for other in Role:
        person.memberships.filter(school=cast.harbour).update(role=other)
        viewer.enrolments.all().delete()
        person.enrolments.all().delete()
        assert answers(cast, viewer, person) == expected(role, other, Reach.EVERYBODY)
        if Role.STUDENT not in (role, other):
            continue
        for one, here in ((viewer, role), (person, other)):
            enrol(one, cast.class_8b, "student" if here == Role.STUDENT else "teacher")
        in_class = (Reach.EVERYBODY, Reach.CLASSMATES, Reach.ASKING_CLASSMATES, Reach.TAUGHT)
        assert answers(cast, viewer, person) == expected(role, other, *in_class)
        School.objects.update(students_write=True)
        assert answers(cast, viewer, person) == expected(role, other, *in_class, Reach.WRITING_CLASSMATES)
        Membership.objects.filter(person=cast.lena).update(is_safeguarding_deputy=False)
        unnamed = (Reach.EVERYBODY, Reach.CLASSMATES, Reach.TAUGHT)
        assert answers(cast, viewer, person) == expected(role, other, *unnamed)
        Membership.objects.filter(person=cast.lena).update(is_safeguarding_deputy=True)
        School.objects.update(students_write=False)


def test_who_has_two_roles_reaches_as_either(cast):
    join(cast.zoe, cast.harbour, Role.LIBRARIAN)
    assert reached(cast, "zoe", Channel.GROUP) == STAFF | STUDENTS
    assert "zoe" in reached(cast, "mia", Channel.ASK)
    assert "zoe" in reached(cast, "mia", Channel.WRITE)


def test_nobody_is_reached_who_left_or_whose_account_is_shut(cast):
    Membership.objects.get(person=cast.lena).end()
    Membership.objects.filter(person=cast.lena).update(ended=cast.lena.created)
    cast.brook.is_active = False
    cast.brook.save()
    for channel, who in product(Channel, ("mia", "ada")):
        assert not reached(cast, who, channel) & {"lena", "brook"}


def test_a_narrower_channel_reaches_no_further_than_a_wider_one(cast):
    cast.harbour.students_write = True
    cast.harbour.save()
    for who in HARBOUR - {"noah"}:
        seen, found = reached(cast, who, Channel.SEE), reached(cast, who, Channel.FIND)
        assert reached(cast, who, Channel.ASK) <= found <= seen
        assert reached(cast, who, Channel.WRITE) <= seen
        assert reached(cast, who, Channel.GROUP) <= seen


def test_the_school_decides_about_students_and_about_nobody_else(cast):  # SAFETY 6
    cast.harbour.students_write = True
    cast.harbour.save()
    assert reached(cast, "mia", Channel.WRITE) == STAFF | {"noah"}
    assert reached(cast, "zoe", Channel.WRITE) == STAFF
    assert reached(cast, "max", Channel.WRITE) == STAFF


@pytest.mark.parametrize(
    ("who", "other", "channel", "sentence"),
    [
        ("mia", "noah", Channel.WRITE, "You cannot write to this classmate here."),
        ("mia", "max", Channel.WRITE, "You cannot write to this person."),
        ("mia", "otto", Channel.WRITE, "You cannot write to this person."),
        ("mia", "zoe", Channel.ASK, "You cannot ask this person."),
        ("adler", "zoe", Channel.GROUP, "You can add colleagues, and students you teach."),
        ("max", "mia", Channel.SEE, "There is nobody here by that name."),
    ],
)
def test_who_is_refused_reads_why(cast, who, other, channel, sentence):
    with pytest.raises(Refused) as refused:
        refuse_unless(cast.viewer(getattr(cast, who)), getattr(cast, other), channel)
    assert refused.value.sentence.startswith(sentence)


@pytest.mark.parametrize("channel", Channel)
def test_every_cell_has_a_sentence_and_every_role_a_row(channel):
    for one, other in product(Role, Role):
        assert str(rule(channel, one, other).refusal)
    for role in Role:
        assert all(reach is not Reach.NOBODY for reach, _roles in reaches(channel, [role]))


def test_every_answer_takes_one_query(cast, django_assert_num_queries):
    adler = cast.viewer(cast.adler)
    may(adler, cast.noah, Channel.GROUP)  # what is known of Ms Adler is known now
    for channel in Channel:
        with django_assert_num_queries(1):
            may(adler, cast.noah, channel)
