"""When staff of a school look at new sources."""

from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.school_setup.services import change_school
from accounts.schools.models import School, SourcePolicy
from kit.errors import Refused


def set_source_policy(*, actor: Viewer, source_policy: str) -> School:
    """When staff of the school look at new sources. Raises Refused unless the actor is an admin of the school."""
    if source_policy not in SourcePolicy.values:
        raise Refused(_("Choose one of these."), field="source_policy")
    verb = "resources.vetting.set_source_policy"
    return change_school(actor=actor, verb=verb, source_policy=source_policy)[0]
