"""What goes by a school's clocks: slices that keep moments ready say how to reckon them anew.

clock_followers.add(ClockFollower("schedules", reckon_anew))
"""

from collections.abc import Callable
from dataclasses import dataclass

from accounts.schools.models import School
from kit.contributions import Registry


@dataclass(frozen=True, slots=True)
class ClockFollower:
    """`reckon(school)` runs in the transaction that gave the school another time zone, other quiet hours or
    other holidays."""

    name: str
    reckon: Callable[[School], None]


clock_followers: Registry[ClockFollower] = Registry("followers of a school's clocks", name=lambda one: one.name)
