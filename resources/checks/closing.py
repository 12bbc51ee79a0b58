"""A student's own checks, as what is private.  # SAFETY 22"""

from accounts.identity.signin.closing import PrivateRows
from accounts.people.models import Person
from resources.checks.models import SourceCheck

WRITTEN = ("stop", "investigate", "find", "trace", "trust", "because")


class PrivateChecks(PrivateRows):
    """What the teachers of the student read stays open where one of them gave the password."""

    def reopen(self, person: Person) -> None:
        """Open them again. Of a source that was checked anew the check that was handed in stays, and the other
        remains closed; of two drafts the later one goes on, with what only the earlier one says."""
        for check in self.of(person).filter(closed__isnull=False).order_by("-created", "-id"):
            there = (
                self.of(person).filter(closed__isnull=True, source=check.source_id, school=check.school_id).first()
            )
            if there:
                if there.submitted or not check.submitted:
                    _fill(there, check)
                    continue
                there.closed = check.closed
                there.save(update_fields=["closed"])
            check.closed = None
            check.save(update_fields=["closed"])


def _fill(draft: SourceCheck, before: SourceCheck) -> None:
    blank = [name for name in WRITTEN if not getattr(draft, name)]
    if draft.submitted is None and blank:
        for name in blank:
            setattr(draft, name, getattr(before, name))
        draft.save(update_fields=blank)


private_checks = PrivateChecks(
    "checks",
    of=lambda person: SourceCheck.objects.filter(person=person),
    seen_by=SourceCheck.objects.visible_to,
)
