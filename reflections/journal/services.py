"""Writing a reflection: a draft as one types, then finished once."""

from collections.abc import Sequence

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.membership.classes.models import SchoolClass
from accounts.notifications.services import notify_each
from accounts.people.models import Person
from accounts.people.services import lock_actor
from accounts.people.viewer import Viewer
from accounts.recordings.models import Recording
from accounts.recordings.queries import may_record
from accounts.recordings.services import drop_recording, keep_recording
from accounts.safety.screening.words import heed_words
from kit.errors import Refused
from kit.text.directions import isolated
from kit.web.drafts import check_unchanged
from reflections.journal.models import Reflection
from reflections.journal.queries import readers_by_class
from reflections.journal.snapshots import network_snapshot
from reflections.prompts.models import Prompt
from reflections.schedules.models import Occurrence

ANSWER_AT_MOST = 4_000
DRAFTS_AT_MOST = 20  # of what nobody asked for
Visibility = Reflection.Visibility


def begin_occurrence(*, actor: Viewer, occurrence: Occurrence) -> Reflection:
    """The reflection of an occurrence, made at the first word. For the teacher unless said otherwise."""
    _own_occurrence(actor, occurrence)
    reflection, _new = Reflection.objects.get_or_create(
        occurrence=occurrence,
        defaults={
            "school": actor.school,
            "person": actor.person,
            "prompt": occurrence.schedule.prompt,
            "visibility": Visibility.TEACHER,
        },
    )
    return reflection


@transaction.atomic
def begin_free(*, actor: Viewer, prompt: Prompt) -> Reflection:
    """A reflection that nobody asked for, private. One that was begun and is still empty is taken up again."""
    if prompt.school_id not in (None, actor.school.pk):
        raise Refused(_("We do not know this prompt."))
    lock_actor(actor)
    drafts = Reflection.objects.of(actor).filter(occurrence__isnull=True, submitted__isnull=True)
    if empty := drafts.filter(prompt=prompt, answers=[], recording__isnull=True).first():
        return empty
    if drafts.count() >= DRAFTS_AT_MOST:
        raise Refused(_("You have twenty drafts. Finish one or throw one away first."))
    return Reflection.objects.create(school=actor.school, person=actor.person, prompt=prompt)


@transaction.atomic
def save_draft(
    *,
    actor: Viewer,
    reflection: Reflection,
    answers: Sequence[str],
    visibility: str,
    school_class: SchoolClass | None = None,
    recording: UploadedFile | None = None,
    basis: str = "",
) -> bool:
    """Keep what was typed and said. False when the reflection was finished meanwhile: then it stays as handed in.

    Raises Refused (field `answer_0` ...) for a text that is too long, and WrittenElsewhere.
    """
    kept = _checked(reflection, answers)
    row = _locked(actor, reflection)
    if row.submitted:
        return False
    _check_seen(row, kept, basis)
    row.answers = kept if any(line["answer"] for line in kept) else []
    row.visibility, row.school_class = Visibility(visibility), school_class
    row.save(update_fields=["answers", "visibility", "school_class"])
    _keep_said(actor, row, recording)
    return True


@transaction.atomic
def finish_reflection(
    *,
    actor: Viewer,
    reflection: Reflection,
    answers: Sequence[str],
    visibility: str,
    school_class: SchoolClass | None = None,
    recording: UploadedFile | None = None,
    basis: str = "",
) -> Reflection:
    """Hand in to the teachers of a class, or keep for oneself: with the network as it stands, once.

    The class is the one that asked; else `school_class`, which may be left out by who is in one alone. The
    teachers who may read it are told. Raises Refused when nothing is written or said, or (field `answer_0` ...) a
    text is too long, or (field `visibility`) it is not said whose teachers read it; WrittenElsewhere as
    `save_draft`. A second time changes nothing.
    """
    kept = _checked(reflection, answers)
    row = _locked(actor, reflection)
    if row.submitted:
        return row
    _check_seen(row, kept, basis)
    _keep_said(actor, row, recording)
    if not any(line["answer"] for line in kept) and not _holds_words(row.recording):
        raise Refused(_("Write a few words first."), field="answer_0")
    row.answers, row.visibility, row.submitted = kept, Visibility(visibility), timezone.now()
    row.network = network_snapshot(actor, actor.person)
    readers: tuple[Person, ...] = ()
    row.school_class = None
    if row.visibility == Visibility.TEACHER:
        row.school_class, readers = _handed_in_to(actor, row, school_class)
    row.save(update_fields=["answers", "visibility", "submitted", "network", "school_class"])
    said = "\n".join(line["answer"] for line in kept)
    heed_words(actor, private=row.visibility != Visibility.TEACHER, words=said)
    Occurrence.objects.filter(pk=row.occurrence_id, done__isnull=True).update(done=row.submitted)
    if readers:
        notify_each(
            school=actor.school,
            key=f"reflection.{row.uuid}.handed-in",
            text=_("%(name)s handed in a reflection.") % {"name": isolated(actor.person.name)},
            icon="reflect",
            actor=actor.person,
            changed=row,
            addresses={teacher: reverse("reflections:reflection-detail", args=[row.uuid]) for teacher in readers},
        )
    return row


def _handed_in_to(
    actor: Viewer, row: Reflection, chosen: SchoolClass | None
) -> tuple[SchoolClass, tuple[Person, ...]]:
    """The class a reflection is handed in to, and its teachers."""
    if row.occurrence_id:
        occurrence = Occurrence.objects.select_related("schedule__school_class").get(pk=row.occurrence_id)
        found = readers_by_class(actor, occurrence)
        return occurrence.schedule.school_class, found[0].readers if found else ()
    found = readers_by_class(actor, None)
    if chosen is not None:
        found = [each for each in found if each.school_class == chosen]
    if len(found) != 1:
        raise Refused(_("Choose whose teachers read it."), field="visibility")
    return found[0].school_class, found[0].readers


def discard_draft(*, actor: Viewer, reflection: Reflection) -> None:
    """Throw away what was begun. Raises Refused when it is finished."""
    with transaction.atomic():
        row = _locked(actor, reflection)
        if row.submitted:
            raise Refused(_("This is finished and stays in your journal."))
        row.delete()
        if row.recording:
            drop_recording(row.recording)


@transaction.atomic
def save_draft_unsaid(*, actor: Viewer, reflection: Reflection, recording: object = None, **typed) -> bool:
    """Keep what was typed (see `save_draft`), and throw away what was said."""
    kept = save_draft(actor=actor, reflection=reflection, **typed)
    if kept and (said := _locked(actor, reflection).recording):
        drop_recording(said)
    return kept


def _keep_said(actor: Viewer, row: Reflection, file: UploadedFile | None) -> None:
    """What was recorded, in the place of what was recorded before."""
    if file is None:
        return
    if not actor.school.students_record:
        raise Refused(_("Your school has turned recording off."), field="recording")
    if not may_record(actor):
        said = _("Recording your voice needs a yes from home first. Ask at your school’s office.")
        raise Refused(said, field="recording")
    before, row.recording = row.recording, keep_recording(actor=actor, file=file)
    row.save(update_fields=["recording"])
    if before:
        drop_recording(before)


def _holds_words(recording: Recording | None) -> bool:
    return recording is not None and recording.state != Recording.State.UNREADABLE


def questions_of(reflection: Reflection) -> list[str]:
    """The questions as they were asked when the writing began."""
    asked = [line["question"] for line in reflection.answers]
    return asked or [_(question) for question in reflection.prompt.questions]


def texts_of(reflection: Reflection) -> list[str]:
    """The answers written so far, one for each question."""
    return [line["answer"] for line in reflection.answers] or [""] * len(reflection.prompt.questions)


def by_box(texts: Sequence[str]) -> dict[str, str]:
    """The answers by the names of their boxes."""
    return {f"answer_{number}": text for number, text in enumerate(texts)}


def _check_seen(row: Reflection, kept: list[dict[str, str]], basis: str) -> None:
    typed = by_box([line["answer"] for line in kept])
    check_unchanged(f"reflection {row.pk}", by_box(texts_of(row)), typed, basis)


def _checked(reflection: Reflection, answers: Sequence[str]) -> list[dict[str, str]]:
    texts = [text.strip() for text in answers]
    for number, text in enumerate(texts):
        if len(text) > ANSWER_AT_MOST:
            over = len(text) - ANSWER_AT_MOST
            raise Refused(_("This is %(count)s letters too long.") % {"count": over}, field=f"answer_{number}")
    questions = questions_of(reflection)
    return [{"question": question, "answer": text} for question, text in zip(questions, texts, strict=True)]


def _locked(actor: Viewer, reflection: Reflection) -> Reflection:
    rows = Reflection.objects.select_for_update(of=("self",)).select_related("prompt", "recording")
    row = rows.get(pk=reflection.pk)
    if row.person_id != actor.person.pk:
        raise Refused(_("This belongs to somebody else."))
    return row


def _own_occurrence(actor: Viewer, occurrence: Occurrence) -> None:
    if occurrence.person_id != actor.person.pk:
        raise Refused(_("This is somebody else’s turn."))
