"""A list asks the database as often for 30 rows as for 3."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.house.lists import LISTS, List


def count(client, url: str) -> int:
    client.get(url)  # what is made on a first visit (a session, the day's picks) is not the list's
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


@pytest.mark.parametrize("a_list", LISTS, ids=lambda a_list: f"{a_list.name}-{a_list.who}")
def test_as_many_queries_for_thirty_rows_as_for_three(a_list: List, world):
    client = world.cast.client(getattr(world.cast, a_list.who))
    url = reverse(a_list.name, kwargs=a_list.parts(world))
    a_list.fill(world, 0, 3)
    few = count(client, url)
    a_list.fill(world, 3, 30)
    many = count(client, url)
    assert many == few, f"{a_list.name}: {few} queries for 3 rows, {many} for 30"
    assert many <= a_list.most
