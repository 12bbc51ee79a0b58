"""What students and staff write to each other, for the safeguarding lead.  # SAFETY 3"""

from django.db.models import QuerySet

from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.oversight.streams import Stream, streams


def stream_named(key: str) -> Stream:
    """The stream of this key, or the first."""
    return streams.get(key) or next(iter(streams))


def watched(viewer: Viewer, stream: Stream, name: str = "") -> QuerySet:
    """What the school's students and staff wrote, with `name` what is between people of that name; nothing for
    anybody but the safeguarding lead."""
    rows = stream.rows(viewer.school)
    if name:
        rows = rows.filter(stream.named(name))
    return rows if viewer.is_safeguarding_lead else rows.none()
