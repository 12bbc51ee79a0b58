"""What a reader kept of an entry, as what is private.  # SAFETY 22"""

from typing import Any

from django.db.models import Q
from django.utils.dateparse import parse_datetime

from accounts.identity.signin.closing import PrivateColumns
from resources.reading.readings.models import Reading


def _restore(reading: Reading, kept: dict[str, Any]) -> None:
    """The notes one below the other, saved since the first time, under the tags of both."""
    notes = [kept["note"], reading.note]
    reading.note = "\n\n".join(dict.fromkeys(note for note in notes if note))
    reading.noted = reading.noted or _moment(kept["noted"])
    reading.saved = _moment(kept["saved"]) or reading.saved
    reading.tags = list(dict.fromkeys([*kept["tags"], *reading.tags]))


def _moment(text: str | None):
    return parse_datetime(text) if text else None


private_readings = PrivateColumns(
    "readings",
    of=lambda person: Reading.objects.filter(person=person),
    filled=Q(noted__isnull=False) | Q(saved__isnull=False) | ~Q(tags=[]),
    columns={"note": "", "noted": None, "saved": None, "tags": []},
    restore=_restore,
)
