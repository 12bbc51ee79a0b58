"""Bringing a list of sources along: look through it, let it come in, try again, take it back."""

from collections.abc import Iterable

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from kit.errors import Refused
from kit.web.rate_limits import count_attempt, is_exceeded
from resources.follows.models import Follow
from resources.follows.services import end_follow
from resources.import_export.documents import read_document
from resources.import_export.models import CAME_IN, ImportLine, ImportRun
from resources.import_export.sorting import sort_outlines
from resources.import_export.tasks import bring_in

UPLOADS = 20
UPLOADS_OVER = 60 * 60
MOST_AT_ONCE = 500
MOST_FOLLOWED = 1_500
State = ImportLine.State


def open_import(*, actor: Viewer, file: UploadedFile) -> ImportRun:
    """Read an uploaded list and keep its lines to be looked through; nothing is followed yet. A list that was
    opened before and never confirmed makes room.

    Raises Refused (field `file`) when it is no list, too much, or when the last one is still coming in.
    """
    who = str(actor.person.pk)
    if is_exceeded("import", who, times=UPLOADS):
        raise Refused(_("That was a lot of files at once. Try again in an hour."), field="file")
    count_attempt("import", who, seconds=UPLOADS_OVER)
    document = read_document(file.read())
    found = sort_outlines(actor, document.outlines)
    try:
        with transaction.atomic():
            ImportRun.objects.of(actor).filter(state=ImportRun.State.DRAFT).delete()
            run = ImportRun.objects.create(
                school=actor.school,
                person=actor.person,
                kind=document.kind.value,
                doubles=found.doubles,
                unread=min(document.unread, 30_000),
            )
            for line in found.lines:
                line.run = run
            ImportLine.objects.bulk_create(found.lines, batch_size=500)
    except IntegrityError:
        raise Refused(_("Your last list is still coming in. Wait until it is done."), field="file") from None
    return run


def take_import(*, actor: Viewer, run: ImportRun, why: str, lines: Iterable[str]) -> ImportRun:
    """Let the chosen lines (their positions) come in; a worker does it from here on.

    Raises Refused when nothing is chosen, when it is too much, or when this list is past that.
    """
    chosen = {int(position) for position in lines}
    if not chosen:
        raise Refused(_("Choose at least one."), field="lines")
    if len(chosen) > MOST_AT_ONCE:
        raise Refused(
            _("At most %(most)d come in at a time. Leave some out, and bring them later.")
            % {"most": MOST_AT_ONCE},
            field="lines",
        )
    if Follow.objects.of(actor).current().count() + len(chosen) > MOST_FOLLOWED:
        raise Refused(
            _("Nobody can follow more than %(most)d sources. Choose fewer.") % {"most": MOST_FOLLOWED},
            field="lines",
        )
    with transaction.atomic():
        run = _locked(actor, run)
        if run.state != ImportRun.State.DRAFT:
            raise Refused(_("This list has come in already."))
        new = run.lines.filter(state=State.NEW)
        new.filter(position__in=chosen).update(state=State.WAITING)
        new.exclude(position__in=chosen).update(state=State.LEFT_OUT)
        run.why = why.strip()
        record(
            "resources.import_export.take_import",
            school=actor.school,
            actor=actor.person,
            thing=run,
            lines=len(chosen),
            kind=run.kind,
        )
        _set_going(run)
    return run


def retry_import(*, actor: Viewer, run: ImportRun) -> ImportRun:
    """Try once more what could not be reached. Raises Refused when there is nothing to try."""
    with transaction.atomic():
        run = _locked(actor, run)
        if run.state != ImportRun.State.DONE:
            raise Refused(_("There is nothing to try again."))
        try:
            with transaction.atomic():
                again = run.lines.filter(state=State.FAILED).update(state=State.WAITING, said="")
                if not again:
                    raise Refused(_("There is nothing to try again."))
                _set_going(run)
        except IntegrityError:
            raise Refused(_("Another list of yours is open. Finish that one first.")) from None
    return run


def stop_import(*, actor: Viewer, run: ImportRun) -> None:
    """Throw a list away that was not confirmed; of one that is coming in, leave out what has not come yet."""
    with transaction.atomic():
        run = _locked(actor, run)
        if run.state == ImportRun.State.DRAFT:
            run.delete()
        elif run.state == ImportRun.State.RUNNING:
            run.lines.filter(state=State.WAITING).update(state=State.LEFT_OUT, lease=None, held_until=None)
            run.state, run.finished = ImportRun.State.DONE, timezone.now()
            run.save(update_fields=["state", "finished"])


def take_back_import(*, actor: Viewer, run: ImportRun) -> int:
    """Let go of everything that this list brought, and of nothing else; the number of sources.

    Raises Refused when the day for it is over.
    """
    with transaction.atomic():
        run = _locked(actor, run)
        if not run.can_be_taken_back():
            raise Refused(_("A list can be taken back for a day after it came in, and once."))
        lines = run.lines.filter(state__in=CAME_IN)
        follows = list(Follow.objects.of(actor).current().filter(import_lines__in=lines))
        for follow in follows:
            end_follow(actor=actor, follow=follow)
        lines.update(state=State.TAKEN_BACK)
        run.state = ImportRun.State.TAKEN_BACK
        run.save(update_fields=["state"])
        record(
            "resources.import_export.take_back_import",
            school=actor.school,
            actor=actor.person,
            thing=run,
            lines=len(follows),
        )
    return len(follows)


def _locked(actor: Viewer, run: ImportRun) -> ImportRun:
    found = ImportRun.objects.of(actor).select_for_update().filter(pk=run.pk).first()
    if found is None:
        raise Refused(_("This list is gone. Bring the file once more."))
    return found


def _set_going(run: ImportRun) -> None:
    run.state, run.finished, run.rounds = ImportRun.State.RUNNING, None, run.rounds + 1
    run.save(update_fields=["state", "finished", "rounds", "why"])
    # Without a broker the next tick calls a worker: the rows say what is to be done.
    transaction.on_commit(lambda: bring_in.delay(run.pk), robust=True)
