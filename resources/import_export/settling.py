"""One line becomes a follow, or says why not. Line and follow are written in one transaction or not at all."""

from collections.abc import Callable
from uuid import UUID

from django.db import transaction

from accounts.people.viewer import Viewer
from accounts.schools.models import SourcePolicy
from kit.errors import Refused
from resources.adding.preview import Preview
from resources.adding.services import add_source, known_source
from resources.follows.folders.services import put_on_folder
from resources.follows.models import Follow
from resources.follows.queries import follow_of
from resources.follows.services import start_follow
from resources.import_export.models import ImportLine, ImportRun, folder_name, why_of
from resources.sources.models import Source

State = ImportLine.State


def follow_known(actor: Viewer, run: ImportRun, line: ImportLine, source_id: int, lease: UUID) -> None:
    """Follow a source that stands at the line's address already; its site is not asked."""

    def act() -> tuple[Follow, bool]:
        source = Source.objects.get(pk=source_id)
        if follow := follow_of(actor, source):
            return follow, False
        return start_follow(actor=actor, source=source, why=why_of(run, line)), True

    _settle(actor, line, lease, act)


def follow_preview(actor: Viewer, run: ImportRun, line: ImportLine, preview: Preview, lease: UUID) -> None:
    """Follow what was found at the line's address."""

    def act() -> tuple[Follow, bool]:
        source = known_source(actor, {preview.address, *(feed.address for feed in preview.feeds[:1])})
        if source and (follow := follow_of(actor, source)):
            return follow, False
        return add_source(actor=actor, preview=preview, why=why_of(run, line)), True

    _settle(actor, line, lease, act)


def fail_line(line: ImportLine, sentence: str, lease: UUID) -> None:
    """Nothing was found there; it can be tried again."""
    with transaction.atomic():
        if row := _held(line, lease):
            _close(row, State.FAILED, said=sentence)


def _settle(actor: Viewer, line: ImportLine, lease: UUID, act: Callable[[], tuple[Follow, bool]]) -> None:
    with transaction.atomic():
        row = _held(line, lease)
        if row is None:
            return
        try:
            with transaction.atomic():
                follow, is_new = act()
        except Refused as no:
            _close(row, State.REFUSED, said=str(no.sentence))
        else:
            if is_new and row.path:
                put_on_folder(actor=actor, follow=follow, name=folder_name(row.path))
            _close(row, _state(actor, follow, is_new), follow=follow if is_new else None)


def _held(line: ImportLine, lease: UUID) -> ImportLine | None:
    """The line, locked, if it still waits and is still ours; a slow worker's result no longer fits."""
    rows = ImportLine.objects.select_for_update().filter(pk=line.pk, lease=lease, state=State.WAITING)
    return rows.first()


def _close(row: ImportLine, state: State, *, said: str = "", follow: Follow | None = None) -> None:
    row.state, row.said, row.follow = state, said[:500], follow
    row.lease = row.held_until = None
    row.save(update_fields=["state", "said", "follow", "lease", "held_until"])


def _state(actor: Viewer, follow: Follow, is_new: bool) -> State:
    if not is_new:
        return State.ALREADY
    looks_first = actor.school.source_policy == SourcePolicy.REVIEW_BEFORE
    if looks_first and not Source.objects.readable_by(actor).filter(pk=follow.source_id).exists():
        return State.FOR_SCHOOL
    return State.FOLLOWED if hasattr(follow.source, "feed") else State.KEPT_AS_LINK
