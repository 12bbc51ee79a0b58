"""The addresses of `safeguarding`: who gets in. What can be reported stands with its own slice."""

from tests.house.addresses import ALL_ADMINS, Address, List, of
from tests.networks.fill import shares

ADDRESSES = [
    Address("accounts:report-list", people=f"carl {ALL_ADMINS}"),
    Address("accounts:report-detail", people="carl", parts=of("report")),
    Address("accounts:oversight-list", people="carl"),
]

LISTS = [
    List("accounts:report-list", "carl", shares),
]
