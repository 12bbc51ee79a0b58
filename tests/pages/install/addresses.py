"""The addresses of `install`: who gets in."""

from tests.house.addresses import EVERYBODY, INSIDERS, Address

ADDRESSES = [
    Address("pages:install-guide", people=INSIDERS),
    Address("pages:share", people=INSIDERS, seen=False),
    Address("pages:manifest", people=EVERYBODY, open=True, seen=False),
]
