"""How a school looks at sources, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.people.viewer import Viewer
from accounts.schools.models import SourcePolicy
from resources.sources.queries import unjudged_here
from resources.vetting.queries import rules_here


def policy_in_words(viewer: Viewer) -> list[str]:
    """When staff look at what students bring, and how much nobody has looked at. One query."""
    return [viewer.school.get_source_policy_display() + ".", _unjudged(unjudged_here(viewer).count())]


def policy_warning(viewer: Viewer) -> str:
    """What would be hidden from students if staff looked first from now on; "" where nothing would. One query."""
    number = unjudged_here(viewer).count()
    if not number or viewer.school.source_policy == SourcePolicy.REVIEW_BEFORE:
        return ""
    return ngettext(
        "%(number)s source of your school has no verdict yet. If staff look first, students see nothing of it"
        " until then.",
        "%(number)s sources of your school have no verdict yet. If staff look first, students see nothing of them"
        " until then.",
        number,
    ) % {"number": number}


def domains_in_words(viewer: Viewer) -> list[str]:
    """What a rule about a whole domain is, and how many the school has. One query."""
    number = rules_here(viewer).count()
    about = _("One decision about everything on a site, now and later.")
    if not number:
        return [about, _("No domain has a rule yet.")]
    said = ngettext("%(number)s domain has a rule.", "%(number)s domains have a rule.", number)
    return [about, said % {"number": number}]


def _unjudged(number: int) -> str:
    if not number:
        return _("Every source has a verdict.")
    return ngettext("%(number)s source has no verdict yet.", "%(number)s sources have no verdict yet.", number) % {
        "number": number
    }
