"""Pages go by the clock of the viewer's school; nobody's browser or place is asked.  # SAFETY 29"""

import pytest
from django.test.signals import template_rendered
from django.urls import reverse
from django.utils import timezone


@pytest.fixture
def clocks():
    """The time zones in which templates were rendered."""
    seen = set()

    def note(**_):
        seen.add(timezone.get_current_timezone_name())

    template_rendered.connect(note)
    yield seen
    template_rendered.disconnect(note)


@pytest.mark.parametrize(("who", "zone"), [("mia", "Europe/London"), ("otto", "Pacific/Auckland")])
def test_times_are_those_of_the_school(cast, clocks, who, zone):
    cast.client(getattr(cast, who)).get(reverse("accounts:person-edit"))
    assert clocks == {zone}


def test_a_visitor_has_no_school_and_no_clock_of_one(cast, clocks, client):
    cast.client(cast.otto).get(reverse("accounts:person-edit"))
    clocks.clear()
    client.get(reverse("account_login"))
    assert clocks == {"UTC"}


def test_no_clock_is_left_behind_for_the_next_request(cast):
    cast.client(cast.otto).get(reverse("accounts:person-edit"))
    assert timezone.get_current_timezone_name() == "UTC"
