"""What a student and one person share with each other, as what is private.  # SAFETY 22

All of it closes alike, also what whoever gave the password shared: what is missing tells nothing of a report.
"""

from django.db.models import Exists, OuterRef, Q

from accounts.identity.signin.closing import PrivateRows
from accounts.people.models import Person
from networks.sharing.models import Audience, Share


class PrivateSharesMade(PrivateRows):
    """The same may be shared anew while the first share is closed to its sharer."""

    def reopen(self, person: Person) -> None:
        """Open them again, but for those that were shared anew: the latest stays, closed or not."""
        same = {name: OuterRef(name) for name in ("sharer", "person", "school")}
        columns = ("entry", "source", "pack")
        for column in columns:
            stays = Q(closed_to_sharer__isnull=True) | Q(pk__gt=OuterRef("pk"))
            twin = Share.objects.standing().filter(
                stays, **same, **{column: OuterRef(column)}, audience=Audience.PERSON
            )
            rows = self.of(person).filter(**{f"{column}__isnull": False}, closed_to_sharer__isnull=False)
            rows.filter(~Exists(twin)).update(closed_to_sharer=None)


shares_made = PrivateSharesMade(
    "shares-made",
    of=lambda person: Share.objects.filter(sharer=person, audience=Audience.PERSON),
    column="closed_to_sharer",
)
shares_received = PrivateRows(
    "shares-received",
    of=lambda person: Share.objects.filter(person=person, audience=Audience.PERSON),
    column="closed_to_person",
)
