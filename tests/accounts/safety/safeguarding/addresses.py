"""The addresses of `safeguarding`: who gets in. What can be reported stands with its own slice."""

from tests.house.addresses import ALL_ADMINS, INSIDERS, Address, List, of
from tests.networks.fill import shares

ADDRESSES = [
    Address("accounts:case-list", people="carl lena tess amos"),
    Address("accounts:case-detail", people="carl lena", parts=of("report.case")),
    Address("accounts:case-print", people="carl lena", parts=of("report.case")),
    Address("accounts:case-claim", people="carl lena", parts=of("report.case"), act=True),
    Address("accounts:case-release", people="carl lena", parts=of("report.case"), act=True),
    Address("accounts:case-keep", people="carl lena", parts=of("report.case"), act=True),
    Address("accounts:case-hand-over", people="carl lena", parts=of("report.case")),
    Address("accounts:case-note", people="carl lena", parts=of("report.case")),
    Address("accounts:case-reopen", people="carl lena", parts=of("report.case")),
    Address("accounts:report-own", people=INSIDERS),
    Address("accounts:helping-detail", people=f"{INSIDERS} max"),
    Address("accounts:oversight-list", people="carl tess"),
    Address("accounts:lead-list", people="carl lena tess amos ada"),
    Address("accounts:lead-name", people=ALL_ADMINS, parts=lambda world: {"post": "deputy"}),
    Address("accounts:lead-agree", people="carl lena", parts=of("lead_proposal"), act=True),
    Address("accounts:lead-decline", people="carl lena", parts=of("lead_proposal"), act=True),
    Address("accounts:lead-withdraw", people="ada", parts=of("lead_proposal"), act=True),
]

LISTS = [
    List("accounts:case-list", "carl", shares),
]
