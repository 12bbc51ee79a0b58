"""Who is looking at a source: one member of staff at a time, seen by all, and never for ever."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.notifications.services import notify
from accounts.people.models import Person
from accounts.people.viewer import Viewer
from kit.errors import Refused
from kit.text.directions import isolated
from resources.sources.models import SchoolSource
from resources.vetting.access import colleagues

LASTS = timedelta(minutes=30)


def claim(*, actor: Viewer, row: SchoolSource) -> SchoolSource:
    """Take a source to look at it; again, it is kept longer. Of two at once only one gets it.

    Raises Refused, saying who has it.
    """
    now = timezone.now()
    free = Q(claimed_by=None) | Q(claimed_until__lte=now) | Q(claimed_by=actor.person)
    if not _write(actor, row, free, actor.person):
        raise Refused(held_sentence(actor, row))
    return row


def release(*, actor: Viewer, row: SchoolSource) -> None:
    """Lay a source back for others; nothing happens when somebody else has it."""
    _write(actor, row, Q(claimed_by=actor.person), None)


def take_over(*, actor: Viewer, row: SchoolSource) -> SchoolSource:
    """Take a source from whoever has it; they are told."""
    with transaction.atomic():
        row = _locked(actor, row)
        before = row.holder()
        _write(actor, row, Q(), actor.person)
        if before and before != actor.person:
            _tell(actor, row, before, _("%(name)s now looks at %(title)s, which you had."))
            record(
                "resources.vetting.take_over",
                school=actor.school,
                actor=actor.person,
                subject=before,
                thing=row.source,
            )
    return row


def hand_over(*, actor: Viewer, row: SchoolSource, to: Person) -> SchoolSource:
    """Give a source to a colleague, who is told.

    Raises Refused when somebody else has it, or `to` cannot judge here.
    """
    if not colleagues(actor).filter(pk=to.pk).exists():
        raise Refused(_("Choose a colleague of your school."), field="to")
    with transaction.atomic():
        row = _locked(actor, row)
        if row.holder() not in (None, actor.person):
            raise Refused(held_sentence(actor, row))
        _write(actor, row, Q(), to)
        _tell(actor, row, to, _("%(name)s asks you to look at %(title)s."))
    return row


def held_sentence(viewer: Viewer, row: SchoolSource) -> str:
    """Who has a source and until when, in words."""
    row.refresh_from_db(fields=["claimed_by", "claimed_until"])
    if (holder := row.holder()) is None:
        return _("Somebody else was quicker. Try once more.")
    until = viewer.school.local(row.claimed_until)
    return _("%(name)s is looking at it, until %(time)s at the latest.") % {
        "name": isolated(holder.name),
        "time": f"{until:%H:%M}",
    }


def _locked(actor: Viewer, row: SchoolSource) -> SchoolSource:
    # No join to whoever has it: after a wait PostgreSQL joins the row of now with the person of before.
    rows = SchoolSource.objects.select_for_update(of=("self",)).select_related("source")
    return rows.get(pk=row.pk, school=actor.school)


def _write(actor: Viewer, row: SchoolSource, condition: Q, to: Person | None) -> int:
    until = timezone.now() + LASTS if to else None
    rows = SchoolSource.objects.filter(condition, pk=row.pk, school=actor.school)
    changed = rows.update(claimed_by=to, claimed_until=until)
    if changed:
        row.claimed_by, row.claimed_until = to, until
    return changed


def _tell(actor: Viewer, row: SchoolSource, person: Person, sentence: str) -> None:
    notify(
        person=person,
        school=actor.school,
        key=f"review.{row.uuid}.{timezone.now():%Y%m%d%H%M%S%f}",
        text=sentence % {"name": isolated(actor.person.name), "title": row.source.title[:100]},
        address=reverse("resources:source-judge", args=[row.source.uuid]),
        icon="verdict",
        actor=actor.person,
    )
