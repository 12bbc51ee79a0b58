"""What `annotations` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import MenuItem, menu
from kit.fragments import Fragment, fragments

menu.add(
    MenuItem(
        _("What I saved"), "resources:saved-list", "bookmark", order=20, shown=lambda viewer: viewer.is_student
    )
)

fragments.add(
    Fragment("take-along", "resources/reading/annotations/_take.html", order=20),
)
