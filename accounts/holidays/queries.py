"""Reading the holidays of a school."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.schools.models import Holiday
from kit.text.directions import isolated


@dataclass(frozen=True)
class Calendar:
    """The holidays of a school: those that are on or still come, the next first, and those that are over."""

    coming: list[Holiday]
    over: list[Holiday]


def holidays_of(viewer: Viewer) -> QuerySet[Holiday]:
    """All that the viewer's school has entered, the first first."""
    return Holiday.objects.filter(school=viewer.school).order_by("first", "id")


def calendar_of(viewer: Viewer) -> Calendar:
    """The same, by today's date at the school. One query."""
    today, holidays = viewer.school.today(), list(holidays_of(viewer))
    over = [holiday for holiday in holidays if holiday.last < today]
    return Calendar(coming=[holiday for holiday in holidays if holiday.last >= today], over=over[::-1])


def holidays_in_words(viewer: Viewer) -> list[str]:
    """Which holidays are on or come next. One query."""
    coming = holidays_of(viewer).filter(last__gte=viewer.school.today()).first()
    if coming is None:
        return [_("None is entered. Reflections are asked for in every week of the year.")]
    days = {"name": isolated(coming.name), "first": date_format(coming.first), "last": date_format(coming.last)}
    return [_("Next: %(name)s, from %(first)s to %(last)s. Nobody is asked for a reflection then.") % days]
