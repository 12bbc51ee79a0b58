"""Who gets in where: every address, every person of two schools.  # SAFETY 4, 40"""

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse

from tests.house.address_table import ADDRESSES, NOT_OURS
from tests.house.addresses import Address
from tests.world import World, looking

pytestmark = pytest.mark.django_db


def named_addresses(resolver: URLResolver, namespace: str = "") -> set[str]:
    """The full names of all addresses below a resolver."""
    names = set()
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            inner = ":".join(filter(None, [namespace, pattern.namespace or ""]))
            names |= named_addresses(pattern, inner)
        elif isinstance(pattern, URLPattern):
            names.add(":".join(filter(None, [namespace, pattern.name or f"(no name) {pattern.pattern}"])))
    return names


def without_a_line(names: set[str], addresses: list[Address]) -> set[str]:
    """The addresses that nobody decided on."""
    return names - {address.name for address in addresses} - set(NOT_OURS)


def wrong_answer(address: Address, who: str | None, status: int, location: str = "") -> str:
    """What is wrong with an answer, or nothing. `who` is None for somebody with no account."""
    if who is None:
        if address.open:
            return "" if status in address.answers else f"{address.name} is closed to visitors: {status}"
        # What is sent is answered by the sign-in page itself, so that it is not lost.
        to_sign_in = (address.act and status == 401) or (
            status == 302 and location.startswith(reverse("account_login"))
        )
        return "" if to_sign_in else f"{address.name} does not send a visitor to the sign-in: {status}"
    if address.open or address.allows(who):
        return "" if status in address.answers else f"{address.name} is closed to {who}: {status}"
    return "" if status == 404 else f"{address.name} is open to {who}: {status}"


def answer(address: Address, client: Client, world: World) -> tuple[int, str]:
    url = reverse(address.name, kwargs=address.parts(world))
    with looking():
        response = client.post(url) if address.act else client.get(url)
    return response.status_code, response.headers.get("Location", "")


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address.name)
def test_everybody_gets_in_where_they_belong_and_nowhere_else(address, visit):
    wrong = [
        wrong_answer(address, who or None, *answer(address, client, visit.world))
        for who, client in visit.clients.items()
    ]
    assert not any(wrong), "\n".join(filter(None, wrong))


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address.name)
def test_an_address_leads_where_its_name_says_whatever_comes_before_it(address, visit):
    with looking():
        url = reverse(address.name, kwargs=address.parts(visit.world))
    assert resolve(url).view_name == address.name


def test_every_address_has_a_line():
    missing = without_a_line(named_addresses(get_resolver()), ADDRESSES)
    assert not missing, f"add to the addresses.py of the slice's tests: {sorted(missing)}"


def test_no_line_is_for_an_address_that_is_gone():
    names = named_addresses(get_resolver())
    assert not {address.name for address in ADDRESSES} - names
    assert not set(NOT_OURS) - names


def test_the_checks_see_what_they_are_for():
    shut = Address("shut", people="mia")
    assert without_a_line({"shut", "new"}, [shut]) == {"new"}
    assert wrong_answer(shut, "mia", 404)
    assert not wrong_answer(shut, "mia", 200)
    assert wrong_answer(shut, "otto", 200)
    assert wrong_answer(shut, "otto", 403)
    assert not wrong_answer(shut, "otto", 404)
    assert wrong_answer(shut, None, 200)
    assert wrong_answer(shut, None, 302, "/elsewhere/")
    assert not wrong_answer(shut, None, 302, reverse("account_login") + "?next=/")
    assert wrong_answer(shut, None, 401)
    assert not wrong_answer(Address("shut", people="mia", act=True), None, 401)
