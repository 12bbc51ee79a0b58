"""The addresses of `safeguarding`: who gets in. What can be reported stands with its own slice."""

from tests.house.addresses import ALL_ADMINS, Address, List, of
from tests.networks.fill import shares

ADDRESSES = [
    Address("accounts:report-list", people="carl lena tess amos"),
    Address("accounts:report-detail", people="carl lena", parts=of("report")),
    Address("accounts:oversight-list", people="carl tess"),
    Address("accounts:lead-list", people="carl lena tess amos ada"),
    Address("accounts:lead-name", people=ALL_ADMINS, parts=lambda world: {"post": "deputy"}),
    Address("accounts:lead-agree", people="carl lena", parts=of("lead_proposal"), act=True),
    Address("accounts:lead-decline", people="carl lena", parts=of("lead_proposal"), act=True),
    Address("accounts:lead-withdraw", people="ada", parts=of("lead_proposal"), act=True),
]

LISTS = [
    List("accounts:report-list", "carl", shares),
]
