"""What `visibility` contributes to shared places: the line of the menu, and what is so of an account itself."""

from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import MenuItem, menu
from accounts.people.visibility import VisibilityNote, visibility_notes

menu.add(
    MenuItem(
        _("Who sees what of mine"), "pages:visibility", "eye", order=4, shown=lambda viewer: viewer.is_student
    )
)
visibility_notes.add(
    VisibilityNote(
        "search",
        _("What you search for"),
        "search",
        order=130,
        short=_("Nobody sees it. We do not keep it."),
        full=_("What you type into the search is used for that one answer and then it is gone."),
    ),
    VisibilityNote(
        "account",
        _("Your account"),
        "key",
        order=140,
        short=_("Your teachers and the school admins can help you back in."),
        full=_(
            "Admins see your name, your user name, your age group and your classes. They and your teachers can "
            "give you a new password, with a reason, and you are told. What you kept private then stays closed, "
            "also to whoever gave the password, until it is opened again together with you."
        ),
    ),
)
