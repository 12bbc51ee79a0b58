"""How often a source posts, in words."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from django.utils import timezone
from django.utils.translation import gettext as _

LONG_QUIET = timedelta(days=120)


def rhythm_in_words(published: Sequence[datetime], now: datetime | None = None) -> str:
    """One sentence about how often something new comes, from the times of the last entries, newest first."""
    now = now or timezone.now()
    if not published:
        return _("Nothing has come from it yet.")
    if now - published[0] > LONG_QUIET:
        return _("It has been quiet for months.")
    if len(published) < 3:
        return _("It has posted only a little so far.")
    days = median((newer - older).total_seconds() / 86_400 for newer, older in pairwise(published))
    if days < 0.4:
        return _("It posts several times a day.")
    if days < 2:
        return _("It posts about once a day.")
    if days < 5:
        return _("It posts a few times a week.")
    if days < 11:
        return _("It posts about once a week.")
    if days < 45:
        return _("It posts once or twice a month.")
    return _("It posts a few times a year.")
