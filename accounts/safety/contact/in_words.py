"""The table of contact in plain words, as it stands at a school now."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.text import get_text_list
from django.utils.translation import gettext as _told
from django.utils.translation import gettext_lazy as _

from accounts.people.queries import has_named_both
from accounts.people.roles import STAFF_ROLES, Role
from accounts.people.viewer import Viewer
from accounts.safety.contact.rules import BETWEEN_STUDENTS, COLUMNS, Channel, Reach, adds_nothing, rule


@dataclass(frozen=True)
class ContactLine:
    """What somebody can do with whom, and the sentences that they read when they try it with anybody else."""

    sentence: str
    refusals: list[str]


@dataclass(frozen=True)
class RoleContact:
    """All that somebody of one role can do."""

    role: Role
    title: str | Promise
    lines: list[ContactLine]


_TITLES = {
    Role.STUDENT: _("A student"),
    Role.TEACHER: _("A teacher"),
    Role.LIBRARIAN: _("A librarian"),
    Role.COUNSELLOR: _("A counsellor"),
    Role.ADMIN: _("A school admin"),
    Role.MENTOR: _("A mentor"),
}
_ALL = {
    Role.STUDENT: _("all students"),
    Role.TEACHER: _("all teachers"),
    Role.LIBRARIAN: _("all librarians"),
    Role.COUNSELLOR: _("all counsellors"),
    Role.ADMIN: _("all school admins"),
    Role.MENTOR: _("all mentors"),
}
_SOME = {
    Reach.CLASSMATES: _("students of their own classes"),
    Reach.ASKING_CLASSMATES: _("students of their own classes"),
    Reach.WRITING_CLASSMATES: _("students of their own classes, where consent from home is given for both"),
    Reach.TAUGHT: _("students they teach"),
}
_LINES = {
    Channel.SEE: _("can see and find %(whom)s."),
    Channel.FIND: _("can find %(whom)s."),
    Channel.ASK: _("can ask %(whom)s into their network."),
    Channel.WRITE: _("can write to %(whom)s."),
    Channel.GROUP: _("can put %(whom)s into a group."),
}


def contact_in_words(viewer: Viewer) -> list[RoleContact]:
    """What people of each role can do at the viewer's school now. One query."""
    off = _switched_off(viewer)
    channels = [channel for channel in Channel if channel is Channel.SEE or not adds_nothing(channel)]
    return [
        RoleContact(role, _TITLES[role], [_line(channel, role, off) for channel in channels]) for role in COLUMNS
    ]


def contact_summary(viewer: Viewer) -> list[str]:
    """What matters most, for the card of the settings."""
    return [_told("Who sees, finds, asks and writes to whom, in plain words. Everybody here can read it.")]


def _switched_off(viewer: Viewer) -> set[Reach]:
    """The kinds of reach that lead nowhere now, whatever the table says."""
    if not has_named_both(viewer.school):
        return set(BETWEEN_STUDENTS)
    return set() if viewer.school.students_write else {Reach.WRITING_CLASSMATES}


def _line(channel: Channel, role: Role, off: set[Reach]) -> ContactLine:
    cells = {other: rule(channel, role, other) for other in COLUMNS}
    reached = {other: Reach.NOBODY if cell.reach in off else cell.reach for other, cell in cells.items()}
    whom = get_text_list([str(words) for words in _whom(reached)] or [_told("nobody")], _told("and"))
    short = {str(cells[other].refusal): None for other, reach in reached.items() if reach is not Reach.EVERYBODY}
    return ContactLine(str(_LINES[channel]) % {"whom": whom}, list(short))


def _whom(reached: dict[Role, Reach]) -> Iterator[str | Promise]:
    whole = [other for other, reach in reached.items() if reach is Reach.EVERYBODY]
    yield from (_SOME[reach] for reach in reached.values() if reach in _SOME)
    if Role.STUDENT in whole:
        yield _ALL[Role.STUDENT]
    if set(whole) >= STAFF_ROLES:
        yield _("everybody who works at the school")
    else:
        yield from (_ALL[other] for other in whole if other in STAFF_ROLES)
    if Role.MENTOR in whole:
        yield _ALL[Role.MENTOR]
