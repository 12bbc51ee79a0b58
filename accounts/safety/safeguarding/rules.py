"""The rules for words at each school: the one place that decides what does not go from one person to another."""

from accounts.safety.screening.findings import ScreeningRules
from accounts.schools.models import School

_EVERYWHERE = ScreeningRules()


def rules_for(school: School) -> ScreeningRules:
    """What a school does not let through. The same everywhere: no school has rules of its own yet.  # SAFETY 5"""
    return _EVERYWHERE
