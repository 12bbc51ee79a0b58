"""What `journal` contributes to shared places."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import private_things
from accounts.people.navigation import STUDENTS, TEACHERS, Part, Place, parts, places
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.people.waiting import Waiting, WaitingRow, waiting
from accounts.search.kinds import SearchKind, search_kinds
from kit.web.fragments import Fragment, fragments
from reflections.journal.closing import private_reflections
from reflections.journal.models import Reflection
from reflections.journal.queries import waiting_reflections
from reflections.journal.search import any_reflections, find_reflections

private_things.add(private_reflections)
places.add(Place("reflect", _("Reflect"), "reflections:reflection-list", "reflect", order=60, whose=STUDENTS))
parts.add(Part("reflections:reflection-list", "reflect"))
fragments.add(Fragment("instead-of-retired", "reflections/journal/_instead.html"))


def _row(reflection: Reflection) -> WaitingRow:
    href = reverse("reflections:reflection-detail", args=[reflection.uuid])
    title, person = reflection.prompt.title, reflection.person
    return WaitingRow(person.name, href, title, reflection.submitted, person=person)


waiting.add(
    Waiting(
        "reflections",
        _("Reflections to answer"),
        find=waiting_reflections,
        row=_row,
        whose=TEACHERS,
        order=30,
        all_of="reflections:reflection-list",
    )
)

search_kinds.add(
    SearchKind(
        "reflections",
        _("My reflections"),
        holds=any_reflections,
        find=find_reflections,
        order=34,
        title="prompt__title",
        text="words",
        is_rich=True,
        icon="reflect",
        page="reflections:reflection-detail",
    )
)

visibility_notes.add(
    VisibilityNote(
        "reflections",
        _("Your reflections"),
        "reflect",
        order=30,
        short=_("You choose each time: only you, or you and the teachers of one class."),
        full=_(
            "While you write, nobody else sees it. What you hand in is read by the teachers of that class, and "
            "what you recorded with it is heard by them. What you keep to yourself is read by nobody. An answer "
            "from a teacher can be read by the safeguarding lead too."
        ),
    )
)
