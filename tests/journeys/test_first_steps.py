"""A newcomer with a class code comes in, picks interests, says a goal, and is ready: in a browser."""

import re

import pytest

from accounts.models import Interest, Person
from accounts.topics.seed import seed_topics
from networks.models import Goal
from tests.cast import make_cast, make_join_code

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_from_a_class_code_to_ready(live_server, page):
    cast = make_cast()
    seed_topics()
    make_join_code(cast.class_8b)

    page.goto(f"{live_server.url}/join/")
    page.get_by_label("Your class code").fill("plum4271")
    page.get_by_role("button", name="Go on").click()

    page.get_by_label("What should others call you?").fill("Mia Stone")
    page.get_by_label("What should others call you?").blur()
    page.get_by_text("Somebody has “mia”, so this one is yours").wait_for()
    assert page.get_by_label("User name").input_value() == "mia.s"
    page.get_by_label("User name").fill("noah")
    page.get_by_label("User name").blur()
    page.get_by_text("Somebody has this one").wait_for()
    page.get_by_label("User name").fill("mia.stone")
    page.get_by_label("Choose a password").fill("otter plum kite")
    page.get_by_role("button", name="Show the password").click()
    assert page.get_by_label("Choose a password").get_attribute("type") == "text"
    page.get_by_role("button", name="Make my account").click()

    page.get_by_role("heading", name="Hello Mia").wait_for()
    page.get_by_role("button", name="Chemistry").click()
    page.get_by_role("button", name="Chemistry", pressed=True).wait_for()
    page.get_by_role("searchbox").fill("volcano")
    page.get_by_role("button", name="Earth science").click()
    page.get_by_role("button", name="Earth science", pressed=True).wait_for()
    assert page.get_by_role("searchbox").input_value() == "volcano"
    page.get_by_role("link", name="Go on").click()

    page.get_by_label("What would you like to be able to do?").fill("Explain why volcanoes erupt")
    page.get_by_label("Earth science").check()
    page.get_by_role("button", name="That is my goal").click()
    page.get_by_text("You are ready").wait_for()

    person = Person.objects.get(name="Mia Stone")
    assert person.welcomed
    assert Interest.objects.filter(person=person).count() == 2
    assert Goal.objects.get(person=person).topic.slug == "earth-science"
    page.get_by_role("link", name="Go to Today").click()
    page.wait_for_url(re.compile(r"/$"))
