"""What `school` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import MenuItem, Part, menu, parts

parts.add(Part("pages:school-detail", "home"))
menu.add(
    MenuItem(
        _("School settings"), "pages:school-detail", "settings", order=50, shown=lambda viewer: viewer.is_admin
    )
)
