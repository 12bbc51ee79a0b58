"""Which lines to bring in next, and who has them in hand.

As with feeds: a worker takes lines for a while; if it dies the time runs out and another takes them, and a host is
asked at most twice at once, whoever brings lines that lie there.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from accounts.schools.models import School
from resources.import_export.models import ImportLine, ImportRun
from resources.import_export.sorting import sources_at

HOLD = timedelta(seconds=120)
MOST_LOOKS = 16
MOST_KNOWN = 50
MOST_OF_A_HOST = 2
_CONSIDERED = 200
_ONE_AT_A_TIME = 0x696D706F7274  # the number of our advisory lock


@dataclass(frozen=True, slots=True)
class Claim:
    """Lines in hand: those whose source is known already (with its row number), and those to go and look at."""

    known: list[tuple[ImportLine, int]]
    unknown: list[ImportLine]

    def __bool__(self) -> bool:
        return bool(self.known or self.unknown)


def claim_lines(run: ImportRun, lease: UUID, now: datetime) -> Claim:
    """Take some of a run's waiting lines in hand until `now` + HOLD. Empty when none are left that nobody holds,
    or when all that are left lie on hosts which others are asking."""
    with transaction.atomic(), connection.cursor() as cursor:
        # One claim after the other, or two could ask the same host in the same moment.
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ONE_AT_A_TIME])
        free = Q(held_until__isnull=True) | Q(held_until__lte=now)
        waiting = run.lines.filter(free, state=ImportLine.State.WAITING).order_by("position")
        lines = list(waiting.select_for_update(skip_locked=True)[:_CONSIDERED])
        busy = Counter(ImportLine.objects.filter(held_until__gt=now).values_list("host", flat=True))
        claim = _choose(run.school, lines, busy)
        taken = [line.pk for line, _source in claim.known] + [line.pk for line in claim.unknown]
        ImportLine.objects.filter(pk__in=taken).update(lease=lease, held_until=now + HOLD)
    return claim


def _choose(school: School, lines: list[ImportLine], busy: Counter) -> Claim:
    sources = sources_at(school, {line.address for line in lines})
    known, unknown = [], []
    for line in lines:
        if line.address in sources:
            if len(known) < MOST_KNOWN:
                known.append((line, sources[line.address]))
        elif len(unknown) < MOST_LOOKS and busy[line.host] < MOST_OF_A_HOST:
            busy[line.host] += 1
            unknown.append(line)
    return Claim(known, unknown)


def release(lease: UUID) -> None:
    """Give back what is still held under a lease."""
    ImportLine.objects.filter(lease=lease).update(lease=None, held_until=None)
