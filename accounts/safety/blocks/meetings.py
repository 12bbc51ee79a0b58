"""Where people meet beside what the table of contact says: each slice contributes whom a viewer meets there, so
that whoever is seen can be blocked.

    meetings.add(Meeting("groups", people=_in_my_groups))
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from kit.contributions import Registry


@dataclass(frozen=True, slots=True)
class Meeting:
    """`people` of a viewer: a query for the ids of those whose names are shown to them there."""

    name: str
    people: Callable[[Viewer], QuerySet]


meetings: Registry[Meeting] = Registry("places where people meet", name=lambda meeting: meeting.name)
