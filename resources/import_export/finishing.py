"""The end of a run: it is done, and whoever brought it is told once."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from accounts.notifications.services import notify
from resources.import_export.models import CAME_IN, ImportLine, ImportRun


def finish_run(run: ImportRun) -> bool:
    """Close a run of which nothing waits any more; whether it was closed by this call."""
    with transaction.atomic():
        row = ImportRun.objects.select_for_update().filter(pk=run.pk, state=ImportRun.State.RUNNING).first()
        if row is None or row.lines.filter(state=ImportLine.State.WAITING).exists():
            return False
        row.state, row.finished = ImportRun.State.DONE, timezone.now()
        row.save(update_fields=["state", "finished"])
        came = row.lines.filter(state__in=CAME_IN).count()
        notify(
            person=row.person,
            school=row.school,
            key=f"import.{row.uuid}.{row.rounds}",
            text=ngettext(
                "Your list has come in: you follow %(count)d source from it. See what became of the rest.",
                "Your list has come in: you follow %(count)d sources from it. See what became of the rest.",
                came,
            )
            % {"count": came},
            address=reverse("resources:import-detail", args=[row.uuid]),
            icon="sources",
        )
    return True
