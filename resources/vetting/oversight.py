"""What students and staff write to each other about a refused source, as the safeguarding lead reads it.

# SAFETY 3
"""

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accounts.safety.safeguarding.oversight.streams import Line, Stream
from accounts.schools.models import School
from resources.vetting.models import Appeal


class WatchedAppeals(Stream):
    """Appeals and their answers."""

    key = "appeals"
    label = _lazy("Appeals")
    order = 50
    people = ("person", "answered_by")

    def rows(self, school: School) -> QuerySet[Appeal]:
        """Answered or not."""
        rows = Appeal.objects.filter(school=school)
        return rows.select_related("person", "answered_by", "school_source__source")

    def line(self, row: Appeal) -> Line:
        """Who asked to think again about which source, and what they were told."""
        return Line(
            by=row.person.name,
            to=row.answered_by.name if row.answered_by else _("Staff"),
            passage="",
            words=row.text,
            answer=row.answer,
            about=row.school_source.source.title,
            when=row.created,
        )
