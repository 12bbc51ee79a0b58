"""What `school` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import MenuItem, Part, menu, parts
from kit.web.fragments import Fragment, fragments

fragments.add(Fragment("settings-way-back", "pages/school/_way_back.html"))
parts.add(Part("pages:school-detail", "home"))
menu.add(
    MenuItem(
        _("School settings"), "pages:school-detail", "settings", order=50, shown=lambda viewer: viewer.is_admin
    )
)
