"""A list asks the database as often for 30 rows as for 3."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.house.address_table import LISTS
from tests.house.addresses import List


def asked(client, url: str) -> list[str]:
    """The queries of a page that was opened before."""
    client.get(url)  # what is made on a first visit (a session, the day's picks) is not the list's
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return [query["sql"] for query in queries]


def name(a_list: List) -> str:
    return " ".join(filter(None, [a_list.name, a_list.query, a_list.who, a_list.fill.__name__]))


@pytest.mark.parametrize("a_list", LISTS, ids=name)
def test_as_many_queries_for_thirty_rows_as_for_three(a_list: List, world):
    client = world.cast.client(getattr(world.cast, a_list.who))
    url = f"{reverse(a_list.name, kwargs=a_list.parts(world))}?{a_list.query}"
    a_list.fill(world, 0, 3)
    few = asked(client, url)
    a_list.fill(world, 3, 30)
    many = asked(client, url)
    assert len(many) == len(few), f"{len(few)} queries for 3 rows, {len(many)} for 30"
    assert len(many) <= a_list.most
