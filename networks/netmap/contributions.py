"""What `netmap` contributes to shared places."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.people.navigation import HELPERS, STUDENTS, TEACHERS, Place, places
from accounts.people.viewer import Viewer
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.people.ways import PersonWays, Way, person_ways
from kit.web.fragments import Fragment, fragments
from networks.netmap.access import may_see_map

places.add(Place("network", _("My network"), "networks:netmap-detail", "network", order=30, whose=STUDENTS))
places.add(
    Place("network", _("My network"), "networks:netmap-detail", "network", order=70, whose=(*TEACHERS, *HELPERS))
)

fragments.add(
    Fragment("take-along", "networks/netmap/_take.html", order=30),
)


def _map_of(viewer: Viewer, person: Person) -> Iterator[Way]:
    if may_see_map(viewer, person):
        yield Way(gettext("See the map"), reverse("networks:netmap-student", args=[person.uuid]), "network")


person_ways.add(PersonWays("map", find=_map_of, order=30))

visibility_notes.add(
    VisibilityNote(
        "map",
        _("Your map"),
        "map",
        order=40,
        short=_("You and the teachers of your classes."),
        full=_(
            "They see the people and sources in your network and what you wrote they are for. They never see a "
            "counsellor or the safeguarding lead on it, and of your groups only those they are in themselves."
        ),
    )
)
