"""What `blocks` contributes to shared places."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.notifications.apart import people_apart
from accounts.people.models import Person
from accounts.people.navigation import MenuItem, menu
from accounts.people.scope import ScopeLoader, ScopePart, scope_loaders
from accounts.people.viewer import Viewer
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.people.ways import PersonWays, Way, person_ways
from accounts.safety.blocks.queries import may_block
from accounts.safety.blocks.scope import Apart, apart

scope_loaders.add(ScopeLoader(ScopePart.APART, apart, "apart"))
people_apart.fill(Apart())

audit_verbs.add(
    AuditVerb("accounts.blocks.block_person", _("blocked somebody"), for_leads=True),
    AuditVerb("accounts.blocks.lift_block", _("lifted a block"), for_leads=True),
)

menu.add(
    MenuItem(
        _("People you blocked"),
        "accounts:block-list",
        "block",
        order=15,
        shown=lambda viewer: (viewer.is_student or viewer.is_mentor) and not viewer.is_staff,
    )
)


def _ways(viewer: Viewer, person: Person) -> Iterator[Way]:
    if not viewer.is_staff and may_block(viewer, person):
        yield Way(gettext("Block"), reverse("accounts:block-make", args=[person.uuid]), "block", "quiet")


person_ways.add(PersonWays("block", find=_ways, order=90))

visibility_notes.add(
    VisibilityNote(
        "blocks",
        _("Whom you blocked"),
        "block",
        order=47,
        short=_("You, and those who look after reports. The other person is not told."),
        full=_(
            "Neither of you finds the other any more, and nobody says why. That you blocked somebody is written "
            "down for those who look after reports. Adults of your school see everybody as before."
        ),
    )
)
