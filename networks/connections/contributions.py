"""What `connections` contributes to shared places."""

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import HELPERS, TEACHERS, Part, Place, parts, places
from accounts.people.scope import ScopeLoader, ScopePart, scope_loaders
from accounts.people.viewer import Viewer
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.people.waiting import Waiting, WaitingRow, waiting
from accounts.people.ways import PersonWays, person_ways
from accounts.safety.blocks.meetings import Meeting, meetings
from kit.look.ties import TieKind, petals, tie_kinds
from kit.text.directions import isolated
from networks.connections.models import Connection
from networks.connections.queries import asks_of, people_tied, ways_into_network
from networks.connections.scope import connected

meetings.add(Meeting("connections", people=people_tied))

scope_loaders.add(ScopeLoader(ScopePart.CONNECTED, connected, "connected"))

places.add(Place("asked", _("Asked of me"), "networks:connection-list", "people", order=20, whose=HELPERS))
parts.add(Part("networks:connection-list", "network"), Part("networks:connection-find", "network"))

tie_kinds.add(
    TieKind(
        "classmate",
        _("Classmate"),
        "person",
        "who",
        order=10,
        noun=_("classmate"),
        outline="M0 -10A10 10 0 0 1 0 10A10 10 0 0 1 0 -10Z",
    ),
    TieKind(
        "peer",
        _("Classmate"),
        "person",
        "who",
        order=901,
    ),
    TieKind(
        "student",
        _("Student"),
        "person",
        "who",
        order=902,
    ),
    TieKind(
        "teacher",
        _("Teacher"),
        "teacher",
        "who",
        order=20,
        noun=_("teacher"),
        outline=petals(8, 9.2, 3.9),
    ),
    TieKind(
        "librarian",
        _("Librarian"),
        "librarian",
        "who",
        order=30,
        noun=_("librarian"),
        outline="M-9 9V-1A9 9 0 0 1 9 -1V9Z",
    ),
    TieKind(
        "counsellor",
        _("Counsellor"),
        "counsellor",
        "who",
        order=40,
        noun=_("counsellor"),
        outline="M0 10C-6 6 -10 3 -10 -3A5.2 5.2 0 0 1 0 -6A5.2 5.2 0 0 1 10 -3C10 3 6 6 0 10Z",
    ),
    TieKind(
        "mentor",
        _("Mentor"),
        "mentor",
        "who",
        order=50,
        noun=_("mentor"),
        outline=petals(5, 8.6, 6.2),
    ),
    TieKind(
        "contact",
        _("Somebody outside"),
        "contact",
        "who",
        order=60,
        noun=_("someone outside school"),
        outline="M0 -10A10 9 0 0 1 0 8H-3L-8 10.5L-7 6A10 9 0 0 1 0 -10Z",
    ),
)

person_ways.add(PersonWays("network", find=ways_into_network, order=10))


def _asked(viewer: Viewer) -> list[Connection]:
    """What somebody else asked and the viewer has not answered."""
    return [ask for ask in asks_of(viewer) if ask.recipient_id == viewer.person.pk]


def _ask_row(ask: Connection) -> WaitingRow:
    title = gettext("%(name)s would like you in their network") % {"name": isolated(ask.asker.name)}
    return WaitingRow(title, reverse("networks:connection-list"), ask.purpose, ask.created, person=ask.asker)


waiting.add(
    Waiting("asks", _("Students ask you"), find=_asked, row=_ask_row, whose=(*TEACHERS, *HELPERS), order=10)
)

visibility_notes.add(
    VisibilityNote(
        "people",
        _("The people in your network"),
        "people",
        order=45,
        short=_("You, the other person, and the teachers of your classes."),
        full=_(
            "They see that the two of you are connected and what for. A tie with a counsellor or the safeguarding"
            " lead is seen by its two ends alone."
        ),
    )
)
