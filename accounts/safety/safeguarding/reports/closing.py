"""What somebody reported, as what is private.  # SAFETY 10, 22"""

from accounts.identity.signin.closing import PrivateRows
from accounts.people.models import Person
from accounts.safety.safeguarding.reports.models import Report


class PrivateReports(PrivateRows):
    """Whoever signs in as the reporter can report the same anew, as if it were the first time."""

    def reopen(self, person: Person) -> None:
        """Show them again; of a case reported anew the latest open report counts, and the others stay hidden."""
        for report in self.of(person).filter(hidden__isnull=False).order_by("-created", "-id"):
            same = self.of(person).filter(case=report.case_id, closed__isnull=True, hidden__isnull=True)
            if report.closed or not same.exists():
                report.hidden = None
                report.save(update_fields=["hidden"])


private_reports = PrivateReports(
    "reports", of=lambda person: Report.objects.filter(reporter=person), column="hidden"
)
