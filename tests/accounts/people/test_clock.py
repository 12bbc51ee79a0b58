"""Pages go by the clock of the viewer's school; nobody's browser or place is asked.  # SAFETY 29"""

import pytest
from django.urls import reverse
from django.utils import timezone


@pytest.fixture(autouse=True)
def own_clock():
    """What a request sets for its thread is gone after the test."""
    yield
    timezone.deactivate()


@pytest.mark.parametrize(("who", "zone"), [("mia", "Europe/London"), ("otto", "Pacific/Auckland")])
def test_times_are_those_of_the_school(cast, who, zone):
    cast.client(getattr(cast, who)).get(reverse("accounts:person-edit"))
    assert timezone.get_current_timezone_name() == zone


def test_the_clock_of_one_request_does_not_stay_for_the_next(cast, client):
    cast.client(cast.otto).get(reverse("accounts:person-edit"))
    client.get(reverse("account_login"))
    assert timezone.get_current_timezone_name() == "UTC"
