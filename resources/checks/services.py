"""Checking a source, handing the check in, and sharing it."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.membership.classes.models import SchoolClass
from accounts.people.viewer import Viewer
from accounts.safety.screening.contact_details import ContactDetail, contact_details
from accounts.safety.screening.words import screen_words
from kit.errors import Refused
from kit.web.drafts import check_unchanged
from resources.checks.models import Evidence, SourceCheck
from resources.checks.queries import classes_to_share_with
from resources.checks.tasks import gather_evidence
from resources.checks.walk import STEPS
from resources.sources.models import Source

FRESH_FOR = timedelta(days=90)
TRY_AGAIN = timedelta(hours=1)
MOVES = ("stop", "investigate", "find", "trace")


def ask_for_evidence(*, source: Source) -> None:
    """Let a worker go and look at a source, unless it was looked at lately or is being looked at."""
    now = timezone.now()
    with transaction.atomic():
        row, new = Evidence.objects.get_or_create(source=source, defaults={"requested_at": now, "wanted": now})
        if not new:
            old = Evidence.objects.filter(pk=row.pk, wanted=None).filter(
                Q(gathered__lt=now - FRESH_FOR) | Q(requested_at__lt=now - TRY_AGAIN) & ~Q(trouble="")
            )
            new = bool(old.update(requested_at=now, wanted=now))
        if new:
            gather_evidence.delay_on_commit(source.pk)


def keep_draft(*, actor: Viewer, source: Source, basis: str = "", **words: str) -> SourceCheck:
    """Keep what the student has so far of stop, investigate, find, trace, trust, because, share: what is given.

    Raises Refused once the check is handed in, and WrittenElsewhere.
    """
    share = words.pop("share", None)
    with transaction.atomic():
        check = _own(actor, source)
        if check.submitted:
            raise Refused(_("You have handed this check in already."))
        _write(check, words, basis)
        if share is not None:  # only a wish yet: nobody reads a draft
            check.shared_class = _class_to_share_with(actor, share)
            check.save(update_fields=["shared_class"])
    return check


def hand_in(*, actor: Viewer, source: Source, share: str = "", basis: str = "", **words: str) -> SourceCheck:
    """Hand the check in to the student's teachers and librarians, and, if `share` names one, to a class of theirs.

    A second press changes nothing. Raises Refused when the student's own verdict or its reason is missing, a move
    is not made, or something in it is not for others; WrittenElsewhere as `keep_draft`.
    """
    with transaction.atomic():
        check = _own(actor, source)
        if check.submitted:
            return check
        _write(check, words, basis)
        if blank := [str(step.title) for step in STEPS if step.key in MOVES and not getattr(check, step.key)]:
            said = _("Not written yet: %(steps)s. A few words each are enough.")
            raise Refused(said % {"steps": ", ".join(blank)}, field="stop")
        if not check.trust:
            raise Refused(_("Say whether you trust it."), field="trust")
        if not check.because:
            raise Refused(_("Say why you think so."), field="because")
        check.shared_class = _class_to_share_with(actor, share)
        _look_over(actor, check)
        check.submitted = timezone.now()
        check.save(update_fields=["submitted", "shared_class"])
    return check


def share_check(*, actor: Viewer, check: SourceCheck, share: str) -> SourceCheck:
    """Let the students of one of the actor's classes read their check, or ("") teachers and librarians alone.

    Raises Refused when it is not theirs to share, or something in it is not for classmates.
    """
    if check.person_id != actor.person.pk or not check.submitted:
        raise Refused(_("Hand your check in first."))
    check.shared_class = _class_to_share_with(actor, share)
    _look_over(actor, check)
    check.save(update_fields=["shared_class"])
    return check


def _own(actor: Viewer, source: Source) -> SourceCheck:
    check, _new = SourceCheck.objects.select_for_update().get_or_create(
        person=actor.person, school=actor.school, source=source, closed=None
    )
    return check


def texts_of(check: SourceCheck, names: Iterable[str]) -> dict[str, str]:
    """What a check says so far, for those of the names that are its words."""
    return {name: getattr(check, name) for name in (*MOVES, "trust", "because") if name in names}


def _write(check: SourceCheck, words: dict[str, str], basis: str) -> None:
    stands = texts_of(check, words)
    given = list(stands)
    part = " ".join(given)
    check_unchanged(f"check {check.pk} {part}", stands, {name: words[name] for name in given}, basis)
    for name in given:
        setattr(check, name, words[name].strip())
    check.save(update_fields=given)


def _class_to_share_with(actor: Viewer, uuid: str) -> SchoolClass | None:
    if not uuid:
        return None
    found = next((one for one in classes_to_share_with(actor) if str(one.uuid) == uuid), None)
    if found is None:
        raise Refused(_("This is not a class of yours."), field="share")
    return found


def _look_over(actor: Viewer, check: SourceCheck) -> None:
    """What others read holds no contact details; a link may go to staff, but not round a class.  # SAFETY 5"""
    for name in (*MOVES, "because"):
        text = getattr(check, name)
        screen_words(actor.school, writer=actor, allow=(ContactDetail.LINK,), **{name: text})
        if check.shared_class and ContactDetail.LINK in contact_details(text):
            raise Refused(
                _("There is a link in what you wrote. Take it out, or share with your teachers only."),
                field="share",
            )
