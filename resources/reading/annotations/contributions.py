"""What `annotations` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import MenuItem, menu
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.search.kinds import SearchKind, search_kinds
from kit.web.fragments import Fragment, fragments
from resources.reading.annotations.search import any_notes, find_notes

menu.add(
    MenuItem(
        _("What I saved"), "resources:saved-list", "bookmark", order=20, shown=lambda viewer: viewer.is_student
    )
)

fragments.add(
    Fragment("take-along", "resources/reading/annotations/_take.html", order=20),
)

search_kinds.add(
    SearchKind(
        "notes",
        _("My notes"),
        holds=any_notes,
        find=find_notes,
        order=20,
        title="entry__title",
        text="note",
        uuid="entry__uuid",
        by="noted",
        icon="note",
        page="resources:entry-detail",
    )
)

visibility_notes.add(
    VisibilityNote(
        "notes",
        _("Your notes, marks and tags"),
        "note",
        order=60,
        short=_("Only you."),
        full=_(
            "Nobody else reads your notes, what you marked in a text, or how you sort what you saved. Your "
            "teachers see how many notes you wrote, as a number."
        ),
    )
)
