"""What readers keep of an entry: saving it, tags, a note."""

from django.db import transaction
from django.db.models import F, Func, QuerySet, Value
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from kit.errors import Refused
from kit.web.drafts import check_unchanged
from resources.feeds.models import Entry
from resources.reading.annotations.tags import LONGEST, MOST, tags_in, tidy
from resources.reading.readings.models import Reading
from resources.reading.readings.services import open_reading


def set_saved(*, actor: Viewer, entry: Entry, saved: bool) -> Reading:
    """Keep the entry among what is saved, or take it out again."""
    reading = open_reading(actor=actor, entry=entry)
    if saved != (reading.saved is not None):
        reading.saved = timezone.now() if saved else None
        reading.save(update_fields=["saved"])
    return reading


@transaction.atomic
def write_note(*, actor: Viewer, entry: Entry, note: str, basis: str = "") -> Reading:
    """Write the actor's own note on an entry; nobody else ever reads it. An empty one is taken away. Raises
    WrittenElsewhere."""
    reading = open_reading(actor=actor, entry=entry)
    reading.refresh_from_db(fields=["note", "noted"], from_queryset=Reading.objects.select_for_update())
    check_unchanged(f"note {reading.pk}", {"note": reading.note}, {"note": note}, basis)
    if reading.note != note.strip():
        reading.note = note.strip()
        reading.noted = timezone.now() if reading.note else None
        reading.save(update_fields=["note", "noted"])
    return reading


def set_tags(*, actor: Viewer, entry: Entry, tags: str, known: list[str] | None = None) -> Reading:
    """Give an entry exactly these tags (typed with commas between, and chosen from one's own); it is saved with
    them. Raises Refused for a tag that is too long, and for too many."""
    wanted = list(dict.fromkeys([*(known or []), *tags_in(tags)]))
    if len(wanted) > MOST:
        raise Refused(_("That is a lot. At most %(most)s tags find it again.") % {"most": MOST}, field="tags")
    if too_long := next((tag for tag in wanted if len(tag) > LONGEST), None):
        raise Refused(
            _("“%(tag)s” is too long for a tag. A word or two is enough.") % {"tag": too_long}, field="tags"
        )
    with transaction.atomic():
        reading = open_reading(actor=actor, entry=entry)
        reading.tags = wanted
        if wanted:
            reading.saved = reading.saved or timezone.now()
        reading.save(update_fields=["tags", "saved"])
    return reading


def rename_tag(*, actor: Viewer, tag: str, name: str) -> str:
    """Give a tag another name wherever it stands; where that name is there already the two become one."""
    name = tidy(name)
    if not name or len(name) > LONGEST:
        raise Refused(_("A tag is a word or two."), field="name")
    if name == tag:
        return name
    with transaction.atomic():
        mine = _carrying(actor, tag)
        both = mine.filter(tags__contains=[name])
        both.update(tags=Func(F("tags"), Value(tag), function="array_remove"))
        mine.update(tags=Func(F("tags"), Value(tag), Value(name), function="array_replace"))
    return name


def remove_tag(*, actor: Viewer, tag: str) -> None:
    """Take a tag away wherever it stands; what carried it stays saved."""
    _carrying(actor, tag).update(tags=Func(F("tags"), Value(tag), function="array_remove"))


def _carrying(actor: Viewer, tag: str) -> QuerySet[Reading]:
    return Reading.objects.filter(person=actor.person, school=actor.school, tags__contains=[tag])
