"""What staff answer to source checks, as the safeguarding lead reads it.  # SAFETY 3"""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.safety.safeguarding.oversight.streams import Line, Stream
from accounts.schools.models import School
from resources.checks.models import CheckAnswer


class WatchedCheckAnswers(Stream):
    """Answers to checks, also those that were replaced or taken back."""

    key = "checks"
    label = _("Answers to checks")
    order = 40
    people = ("source_check__person", "author")

    def rows(self, school: School) -> QuerySet[CheckAnswer]:
        """By everybody of staff."""
        rows = CheckAnswer.objects.filter(school=school)
        return rows.select_related("author", "source_check__person", "source_check__source")

    def line(self, row: CheckAnswer) -> Line:
        """Who answered whom, about which source."""
        return Line(
            by=row.author.name if row.author else "",
            to=row.source_check.person.name,
            passage="",
            words=row.text,
            answer="",
            about=row.source_check.source.title,
            when=row.created,
            taken_back=row.withdrawn or row.replaced,
        )
