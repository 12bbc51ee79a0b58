"""What `dashboard` contributes to shared places."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.people.models import Person
from accounts.people.viewer import Viewer
from accounts.people.ways import PersonWays, Way, person_ways
from kit.text.directions import isolated
from kit.web.fragments import Fragment, fragments
from plnsite.pages.dashboard.queries import classes_with

fragments.add(Fragment("class-actions", "pages/dashboard/_of_class.html"))


def _overviews(viewer: Viewer, person: Person) -> Iterator[Way]:
    """What a student shares with each of the viewer's classes."""
    for school_class in classes_with(viewer, person):
        label = _("What they share with %(class)s") % {"class": isolated(school_class.name)}
        yield Way(label, reverse("pages:student-overview", args=[school_class.uuid, person.uuid]), "class")


person_ways.add(PersonWays("overview", find=_overviews, order=20))
