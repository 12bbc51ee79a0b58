"""The row of `holidays` in the world of the tests, and more of them."""

from datetime import date, timedelta

from accounts.models import Holiday
from tests.world import World


def holiday(world: World) -> Holiday:
    """Harbour Lane's: long over, so that no test is asked nothing because of it."""
    days = {"first": date(2026, 2, 16), "last": date(2026, 2, 20)}
    return Holiday.objects.create(school=world.cast.harbour, name="Half term", **days)


def holidays(world: World, start: int, end: int) -> None:
    """More of Harbour Lane's."""
    for number in range(start, end):
        first = date(2027, 1, 1) + timedelta(weeks=number)
        Holiday.objects.create(school=world.cast.harbour, name=f"Holiday {number}", first=first, last=first)


ROWS = {"holiday": holiday}
