"""Looking at what students and staff write to each other asks for a reason, which the trail keeps.  # SAFETY 15"""

from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from kit.errors import Refused


def record_access(*, actor: Viewer, reason: str, name: str = "") -> None:
    """Write down that, why and at whom somebody looks. Raises Refused for anybody but the safeguarding lead."""
    if not actor.is_safeguarding_lead:
        raise Refused(_("Only the safeguarding lead can look at this."))
    record(
        "accounts.safeguarding.record_access",
        school=actor.school,
        actor=actor.person,
        reason=reason.strip()[:300],
        name=name.strip(),
    )
