"""Bringing lists in. Safe to kill at any moment: what waits stays on the lines, what was in hand comes back when
its hold has run out, and a line and its follow are written together, so that nothing comes in twice."""

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from time import monotonic, sleep
from uuid import UUID, uuid4

from django.db import connections
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.people.queries import viewer_of
from accounts.people.viewer import Viewer
from kit.addresses import BadAddress
from kit.errors import Refused
from kit.fetch import Trouble
from resources.adding.clock import Clock
from resources.adding.preview import Preview
from resources.adding.previewing import fetch_preview
from resources.import_export.finishing import finish_run
from resources.import_export.leases import Claim, claim_lines, release
from resources.import_export.models import ImportLine, ImportRun
from resources.import_export.settling import fail_line, follow_known, follow_preview
from resources.providers.recognising import read_address

HANDS = 8
SHIFT = timedelta(seconds=120)
SECONDS_FOR_A_PREVIEW = 8.0
_PAUSE = 0.5

logger = logging.getLogger(__name__)


def resume_imports(now: datetime | None = None) -> list[int]:
    """The tick: forget what is old, and name the runs that wait for a worker and have none."""
    now = now or timezone.now()
    ImportRun.objects.never_confirmed(now).delete()
    ImportLine.objects.of_old_reports(now).delete()
    held = ImportLine.objects.filter(run=OuterRef("pk"), held_until__gt=now)
    return list(
        ImportRun.objects.filter(~Exists(held), state=ImportRun.State.RUNNING).values_list("pk", flat=True)[:100]
    )


def bring_in(run_id: int) -> int:
    """Bring in what waits of one list, until nothing is left or the SHIFT is over; the number of lines settled."""
    run = (
        ImportRun.objects.filter(pk=run_id, state=ImportRun.State.RUNNING)
        .select_related("person", "school")
        .first()
    )
    if run is None:
        return 0
    lease, settled = uuid4(), 0
    try:
        for claim in _claims(run, lease):
            settled += _bring(run, claim, lease)
    finally:
        release(lease)
    finish_run(run)
    return settled


def _claims(run: ImportRun, lease: UUID) -> Iterator[Claim]:
    end = monotonic() + SHIFT.total_seconds()
    while monotonic() < end:
        claim = claim_lines(run, lease, timezone.now())
        if claim:
            yield claim
        elif run.lines.filter(state=ImportLine.State.WAITING).exists():
            sleep(_PAUSE)  # what is left lies on hosts that others are asking, or in another worker's hands
        else:
            return


def _bring(run: ImportRun, claim: Claim, lease: UUID) -> int:
    actor = viewer_of(run.person, run.school.uuid)
    if actor is None or actor.school != run.school:
        return _leave_out(run)
    for line, source_id in claim.known:
        follow_known(actor, run, line, source_id, lease)
    if claim.unknown:
        with ThreadPoolExecutor(HANDS) as hands:
            for line, found in zip(claim.unknown, hands.map(_preview, claim.unknown), strict=True):
                _settle(actor, run, line, found, lease)
    return len(claim.known) + len(claim.unknown)


def _settle(actor: Viewer, run: ImportRun, line: ImportLine, found: Preview | Refused, lease: UUID) -> None:
    if isinstance(found, Refused):
        fail_line(line, str(found.sentence), lease)
    else:
        follow_preview(actor, run, line, found, lease)


def _preview(line: ImportLine) -> Preview | Refused:
    """What stands at the line's address; a feed that is gone may have left its site."""
    try:
        return _preview_once(line.address, line.site_address)
    except Refused as no:
        return no
    except Exception:
        logger.exception("Could not look at %s", line.address)
        return Refused(str(Trouble.BROKEN_ANSWER.sentence))
    finally:
        connections.close_all()  # this thread's own, should a look ever ask the database


def _preview_once(address: str, site_address: str) -> Preview:
    try:
        return _preview_at(address)
    except Refused:
        if not site_address:
            raise
        site = _preview_at(site_address)
        if not site.feeds:
            raise
        return site


def _preview_at(text: str) -> Preview:
    try:
        address = read_address(text)
    except BadAddress:
        raise Refused(Trouble.BAD_ADDRESS.sentence_to_asker) from None
    return fetch_preview(address, Clock(SECONDS_FOR_A_PREVIEW))


def _leave_out(run: ImportRun) -> int:
    """Whoever brought it has left the school."""
    waiting = run.lines.filter(state=ImportLine.State.WAITING)
    return waiting.update(
        state=ImportLine.State.LEFT_OUT,
        said=_("You are not at this school any more."),
        lease=None,
        held_until=None,
    )
