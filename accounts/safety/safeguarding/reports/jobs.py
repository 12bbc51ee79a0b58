"""Reports whose readers left the school."""

from django.db import transaction

from accounts.safety.safeguarding.reports.queries import without_reader
from accounts.safety.safeguarding.reports.services import write_to_operator


def find_reports_without_reader() -> None:
    """Whoever runs this plnsite is told, once a report.  # SAFETY 12"""
    for report in without_reader().select_related("school"):
        with transaction.atomic():
            write_to_operator(report)
