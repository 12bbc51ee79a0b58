"""Why something interests a student, as what is private: nobody else reads it.  # SAFETY 22"""

from typing import Any

from django.db.models import Q

from accounts.identity.signin.closing import PrivateColumns
from accounts.topics.models import Interest

_LONGEST = Interest._meta.get_field("why").max_length


def _restore(interest: Interest, kept: dict[str, Any]) -> None:
    said = dict.fromkeys([kept["why"], interest.why])
    interest.why = " ".join(filter(None, said))[:_LONGEST]


private_interests = PrivateColumns(
    "interests",
    of=lambda person: Interest.objects.filter(person=person),
    filled=~Q(why=""),
    columns={"why": ""},
    restore=_restore,
)
