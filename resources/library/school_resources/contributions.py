"""What `school_resources` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from kit.look.ties import TieKind, tie_kinds

tie_kinds.add(
    TieKind(
        "school",
        _("At school"),
        "school",
        "where",
        order=190,
        noun=_("at school"),
        outline="M-6.5 -9.5H6.5L11 9H-11Z",
        sign="M-4.5 5.5V-1L0 -4.5L4.5 -1V5.5ZM-1 5.5V2H1V5.5",
    ),
)
