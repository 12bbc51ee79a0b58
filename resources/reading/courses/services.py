"""What somebody says of their way through a course."""

import re

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.people.services import lock_actor
from accounts.people.viewer import Viewer
from kit.errors import Refused
from resources.reading.courses.models import CoursePart
from resources.sources.models import Source

MOST_PARTS = 60
_LONGEST = 200


@transaction.atomic
def add_parts(*, actor: Viewer, source: Source, text: str) -> list[CoursePart]:
    """Add the parts of a course, one a line; a number alone means so many parts. What is there already stays once.

    Raises Refused (field `text`) when there is none or there would be too many.
    """
    lock_actor(actor)
    known = CoursePart.objects.filter(person=actor.person, school=actor.school, source=source)
    names = set(known.values_list("text", flat=True))
    lines = [line for line in _lines(text) if line not in names]
    if len(names) + len(lines) > MOST_PARTS:
        raise Refused(_("A course can have %(most)d parts here.") % {"most": MOST_PARTS}, field="text")
    last = known.aggregate(last=Max("position"))["last"] or 0
    return CoursePart.objects.bulk_create(
        CoursePart(school=actor.school, person=actor.person, source=source, text=line, position=place)
        for place, line in enumerate(lines, start=last + 1)
    )


def mark_part(*, actor: Viewer, part: CoursePart, done: bool) -> None:
    """Tick a part, or take the tick away."""
    own = CoursePart.objects.filter(pk=part.pk, person=actor.person)
    if done:
        own.filter(done__isnull=True).update(done=timezone.now())
    else:
        own.update(done=None)


def say_evidence(*, actor: Viewer, part: CoursePart, evidence: str) -> None:
    """Note what was learnt in a part, or what shows it."""
    CoursePart.objects.filter(pk=part.pk, person=actor.person).update(evidence=evidence.strip())


def remove_part(*, actor: Viewer, part: CoursePart) -> None:
    """Take a part away."""
    CoursePart.objects.filter(pk=part.pk, person=actor.person).delete()


def _lines(text: str) -> list[str]:
    lines = list(dict.fromkeys(filter(None, (" ".join(line.split())[:_LONGEST] for line in text.splitlines()))))
    if not lines:
        raise Refused(_("Write at least one part, or a number."), field="text")
    if len(lines) == 1 and re.fullmatch(r"\d{1,3}", lines[0]):
        if not 1 <= (number := int(lines[0])) <= MOST_PARTS:
            raise Refused(_("A course can have %(most)d parts here.") % {"most": MOST_PARTS}, field="text")
        return [_("Part %(number)d") % {"number": place} for place in range(1, number + 1)]
    return lines
