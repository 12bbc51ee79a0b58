"""What students and staff share with each other, as the safeguarding lead reads it.  # SAFETY 3"""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.people.models import STAFF_ROLES, Membership
from accounts.safety.safeguarding.oversight.streams import Line, Stream
from accounts.schools.models import School
from kit.text.folding import holds_words
from networks.sharing.models import Audience, Share


class WatchedShares(Stream):
    """What one student and one member of staff share with words, and what is shared in groups, where the two may
    be alone with one another; also what was taken back."""

    key = "shares"
    label = _("Shared")
    order = 20
    people = ("sharer", "person")

    def rows(self, school: School) -> QuerySet[Share]:
        """Shared with one person or with a group."""
        staff = Membership.objects.filter(school=school, role__in=STAFF_ROLES).values("person_id")
        rows = Share.objects.filter(
            Q(Q(sharer__in=staff) ^ Q(person__in=staff), audience=Audience.PERSON) | Q(audience=Audience.GROUP),
            school=school,
        ).select_related("sharer", "person", "group", "entry", "source", "pack")
        return rows.defer("entry__html", "entry__text", "entry__search")

    def named(self, name: str) -> Q:
        """Or with a group of that name."""
        return super().named(name) | holds_words(name, "group__name__folded")

    def line(self, row: Share) -> Line:
        """Who showed what to whom, and why."""
        return Line(
            by=row.sharer.name,
            to=row.recipient.name,
            passage="",
            words=row.words,
            answer="",
            about=row.thing.title,
            when=row.created,
            taken_back=row.taken_back,
        )
