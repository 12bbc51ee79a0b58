"""What students read, saved and noted, and the days on which it was given to them."""

from collections import Counter
from datetime import timedelta

from demo.build.cast import Cast
from demo.sites.catalogue import sites
from resources.models import DailyPick, Entry, Highlight, Reading
from resources.reading.highlights.anchoring import anchor_of
from resources.reading.highlights.models import Kind
from resources.reading.highlights.painting import Words
from resources.reading.highlights.queries import body_of

LEFT_FOR_TODAY = timedelta(days=7)  # what came out since then is not read yet, so that Today has something


def build_readings(cast: Cast, follows, entries: dict[str, list[Entry]]):
    """Write the reading history. `entries` are those of each source, oldest first, by the source's key."""
    readings, picks, highlights, taken = [], [], [], Counter()
    for student in cast.story.students:
        noted = {sites()[note.source].item(note.item).title: note.text for note in student.notes}
        for row in student.follows:
            follow = follows[student.key, row.source]
            for entry in entries.get(row.source, ()):
                reading = _reading(cast, student, follow, entry, noted.get(entry.title, ""))
                if reading is None:
                    continue
                readings.append(reading)
                highlights += _highlights(reading)
                day = cast.school.local(reading.read).date()
                taken[student.key, day] += 1
                position = taken[student.key, day]
                picks.append(
                    DailyPick(school=cast.school, person=reading.person, entry=entry, day=day, position=position)
                )
    Reading.objects.bulk_create(readings)
    DailyPick.objects.bulk_create(picks)
    Highlight.objects.bulk_create(highlights)


def _reading(cast, student, follow, entry, note):
    """What the student did with the entry, or None: they did not open it."""
    chance = cast.moments.chance(student.key, entry.title)
    first = max(follow.created, entry.published)
    room = cast.moments.midnight - first  # today's reading is put together today, not here
    if room <= timedelta(0):
        return None
    if not note and (chance.random() > student.busy or cast.moments.midnight - entry.published < LEFT_FOR_TODAY):
        return None
    read = first + min(room, timedelta(days=6)) * chance.uniform(0.05, 0.99)
    is_saved = bool(note) or chance.random() < 0.2
    return Reading(
        school=cast.school,
        person=cast.people[student.key],
        entry=entry,
        read=read,
        saved=read + timedelta(minutes=4) if is_saved else None,
        tags=["ask about", "poster"] if note else ["later"] if is_saved and chance.random() < 0.3 else [],
        note=note,
        noted=read + timedelta(minutes=6) if note else None,
        created=read,
    )


def _highlights(reading):
    """Of what somebody wrote a note on, they marked two sentences as well."""
    if not reading.note:
        return
    words = Words(body_of(reading.entry)).text
    for place, sentence in enumerate(words.split(". ")[:3:2]):
        if anchor := anchor_of(words, sentence):
            yield Highlight(
                school=reading.school,
                person=reading.person,
                entry=reading.entry,
                kind=(Kind.IMPORTANT, Kind.QUESTION)[place],
                quote=anchor.quote,
                prefix=anchor.prefix,
                suffix=anchor.suffix,
                position=anchor.position,
                lookalikes=anchor.lookalikes,
                note="" if place == 0 else "Ask in class?",
                created=reading.noted,
            )
