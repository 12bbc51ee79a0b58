"""What needs a consent, and of whom. Pure: ages in, answers out.  # SAFETY 16, 17"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.people.models import AgeBand


class ConsentKind(models.TextChoices):
    """What is asked for apart; each is off until its own yes."""

    VOICE = "voice", _("A recorded voice in reflections")
    MESSAGES = "messages", _("Written words to a classmate")


# How old somebody of a band is at least: where a band lies across the age, all of it counts as younger.
_LEAST = {AgeBand.UNDER_13: 0, AgeBand.FROM_13: 13, AgeBand.FROM_16: 16, AgeBand.ADULT: 18}


def bands_that_decide(age: int) -> list[AgeBand]:
    """The bands in which everybody is old enough to decide for themselves, where one has to be so old."""
    return [band for band, least in _LEAST.items() if least >= age]
