"""The table of contact: for each channel who, by role, reaches whom, and what somebody reads who may not.

A channel further down never reaches further than the one it stands on: who may be asked may be found, who may be
found may be seen (`tests/accounts/safety/contact/test_rules.py`). Somebody with two roles reaches, and is reached,
as either of them. Another school is never reached; no cell says otherwise.  # SAFETY 1, 4, 6
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Role


class Channel(Enum):
    """What one person does that reaches another."""

    SEE = "know that they are there, and read their name"
    FIND = "come upon them by looking: by a name, by what they help with"
    ASK = "ask them into one's network"
    WRITE = "send them words, where another rule lets the two meet (a tie, a question)"
    GROUP = "put them into a group"


class Reach(Enum):
    """How many of those who have a role."""

    NOBODY = "none of them"
    CLASSMATES = "those who study in a class with the viewer"
    ASKING_CLASSMATES = "the same, once the school has named who looks after reports"
    WRITING_CLASSMATES = "the same, where the school lets students write and it is agreed to for both"
    TAUGHT = "those whom the viewer teaches"
    EVERYBODY = "all of the school"


# What carries words from one student to another: off until a school has named who looks after reports.
BETWEEN_STUDENTS = (Reach.ASKING_CLASSMATES, Reach.WRITING_CLASSMATES)


@dataclass(frozen=True, slots=True)
class Rule:
    """One cell: whom it reaches, and the sentence for who is refused."""

    reach: Reach
    refusal: str | Promise


no, mates, taught, all_ = Reach.NOBODY, Reach.CLASSMATES, Reach.TAUGHT, Reach.EVERYBODY
ask, write = Reach.ASKING_CLASSMATES, Reach.WRITING_CLASSMATES

# Read along: who has the role of the row reaches so many of those who have the role of the column. Nobody asks,
# writes to or puts into a group a mentor's students, nor a mentor them: that comes with mentorships.
COLUMNS = (Role.STUDENT, Role.TEACHER, Role.LIBRARIAN, Role.COUNSELLOR, Role.ADMIN, Role.MENTOR)
_TABLE: dict[Channel, dict[Role, tuple[Reach, ...]]] = {
    #                       student teacher librarian counsellor admin mentor
    Channel.SEE: {
        Role.STUDENT:     (mates,   all_,   all_,   all_,   all_,   no),
        Role.TEACHER:     (all_,    all_,   all_,   all_,   all_,   all_),
        Role.LIBRARIAN:   (all_,    all_,   all_,   all_,   all_,   all_),
        Role.COUNSELLOR:  (all_,    all_,   all_,   all_,   all_,   all_),
        Role.ADMIN:       (all_,    all_,   all_,   all_,   all_,   all_),
        Role.MENTOR:      (no,      all_,   all_,   all_,   all_,   no),
    },
    Channel.ASK: {
        Role.STUDENT:     (ask,     all_,   all_,   all_,   no,     no),
        Role.TEACHER:     (no,      all_,   all_,   all_,   no,     no),
        Role.LIBRARIAN:   (no,      all_,   all_,   all_,   no,     no),
        Role.COUNSELLOR:  (no,      all_,   all_,   all_,   no,     no),
        Role.ADMIN:       (no,      all_,   all_,   all_,   no,     no),
        Role.MENTOR:      (no,      no,     no,     no,     no,     no),
    },
    Channel.WRITE: {
        Role.STUDENT:     (write,   all_,   all_,   all_,   all_,   no),
        Role.TEACHER:     (all_,    all_,   all_,   all_,   all_,   all_),
        Role.LIBRARIAN:   (all_,    all_,   all_,   all_,   all_,   all_),
        Role.COUNSELLOR:  (all_,    all_,   all_,   all_,   all_,   all_),
        Role.ADMIN:       (all_,    all_,   all_,   all_,   all_,   all_),
        Role.MENTOR:      (no,      all_,   all_,   all_,   all_,   no),
    },
    Channel.GROUP: {
        Role.STUDENT:     (no,      no,     no,     no,     no,     no),
        Role.TEACHER:     (taught,  all_,   all_,   all_,   all_,   no),
        Role.LIBRARIAN:   (all_,    all_,   all_,   all_,   all_,   no),
        Role.COUNSELLOR:  (all_,    all_,   all_,   all_,   all_,   no),
        Role.ADMIN:       (all_,    all_,   all_,   all_,   all_,   no),
        Role.MENTOR:      (no,      no,     no,     no,     no,     no),
    },
}  # fmt: skip
# So far whoever is seen is found.
_TABLE[Channel.FIND] = _TABLE[Channel.SEE]

# What is read where nothing more fitting stands below, and about whoever is not of the school.
REFUSALS: dict[Channel, str | Promise] = {
    Channel.SEE: _("There is nobody here by that name."),
    Channel.FIND: _("There is nobody here by that name."),
    Channel.ASK: _("You cannot ask this person."),
    Channel.WRITE: _("You cannot write to this person."),
    Channel.GROUP: _("You can add colleagues, and students you teach."),
}
NOT_NAMED = _(
    "Your school has not said yet who looks after reports. Until it has, students do not write to each other, and "
    "nobody shares with one person or a group."
)
NOT_AGREED = _(
    "Writing to a classmate needs a yes from home first. Ask at your school’s office. Share it without words."
)
_OWN_REFUSALS: dict[tuple[Channel, Reach], str | Promise] = {
    (Channel.WRITE, Reach.WRITING_CLASSMATES): _(
        "You cannot write to this classmate here. Share it without words."
    ),
}


def rule(channel: Channel, actor: Role, person: Role) -> Rule:
    """The cell of two roles."""
    reach = _TABLE[channel][actor][COLUMNS.index(person)]
    return Rule(reach, _OWN_REFUSALS.get((channel, reach), REFUSALS[channel]))


def reaches(channel: Channel, roles: Iterable[Role]) -> Iterator[tuple[Reach, list[Role]]]:
    """Whom somebody with these roles reaches, each kind of reach once with the roles it is about; NOBODY is left
    out, and what another role gives whole is not given in part."""
    columns = list(zip(COLUMNS, zip(*(_TABLE[channel][role] for role in roles), strict=True), strict=True))
    whole = [other for other, column in columns if Reach.EVERYBODY in column]
    if whole:
        yield Reach.EVERYBODY, whole
    for reach in (Reach.CLASSMATES, *BETWEEN_STUDENTS, Reach.TAUGHT):
        if part := [other for other, column in columns if reach in column and other not in whole]:
            yield reach, part


def is_between_students(channel: Channel, actor: Iterable[Role], person: Iterable[Role]) -> bool:
    """Whether a channel leads from one of them to the other as from student to student alone."""
    found = {rule(channel, one, other).reach for one in actor for other in person} - {Reach.NOBODY}
    return bool(found) and found <= set(BETWEEN_STUDENTS)


def adds_nothing(channel: Channel) -> bool:
    """Whether a channel reaches whoever is seen, so that nobody need ask for more."""
    return _TABLE[channel] is _TABLE[Channel.SEE]


def refusal(channel: Channel, actor: Iterable[Role], person: Iterable[Role]) -> str | Promise:
    """What the actor reads whom this channel does not lead to a person with these roles: the sentence of the cell
    that says most."""
    cells = [rule(channel, one, other) for one in sorted(actor) for other in sorted(person)]
    own = [cell.refusal for cell in cells if cell.refusal is not REFUSALS[channel]]
    return own[0] if own else REFUSALS[channel]
