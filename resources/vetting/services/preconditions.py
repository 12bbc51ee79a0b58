"""Who may judge, and what a verdict needs."""

from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from accounts.safety.screening.contact_details import ContactDetail
from accounts.safety.screening.words import screen_words
from kit.errors import Refused
from resources.sources.models import Verdict

_ONLY_STAFF = _("Only staff of your school can decide about sources.")
_SITES = (ContactDetail.LINK,)  # a reason may name the sites it speaks of
_WHY = _("Say in a sentence why, so that students understand.")


def refuse_unless_staff(actor: Viewer) -> None:
    """Raises Refused when the actor may not judge."""
    if not actor.is_staff:
        raise Refused(_ONLY_STAFF)


def check_reason(writer: Viewer, verdict: str, why: str) -> None:
    """Raises Refused when the verdict asks for a reason and has none, or when its words may not go to students."""
    if verdict in (Verdict.CAUTION, Verdict.REFUSED) and not why.strip():
        raise Refused(_WHY, field="why")
    screen_words(writer.school, writer=writer, allow=_SITES, why=why)
