"""An answer comes while a page is open: the page shows it within two seconds, without a reload."""

import copy

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from networks.connections.services import ask_connection, withdraw_connection
from networks.groups.services.members import answer_join_request
from networks.questions.answering import answer_question
from reflections.feedback.services import give_feedback
from resources.checks.answering import answer_check
from resources.models import Verdict
from resources.vetting.services.requests import appeal_refusal
from resources.vetting.services.verdicts import judge_source

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
TWO_SECONDS = 2_000


@pytest.fixture
def open_page(transactional_world, new_page, live_server, stream, valkey, settings):
    """A function that opens an address as somebody of the cast and waits until the page listens for news."""
    policy = copy.deepcopy(settings.CONTENT_SECURITY_POLICY)
    policy["DIRECTIVES"]["connect-src"].append(f"http://localhost:{stream.port}")
    settings.CONTENT_SECURITY_POLICY = policy
    settings.LIVE_PORT = stream.port
    settings.REDIS_URL = valkey.address

    def open_it(person, address):
        page = new_page()
        session = transactional_world.cast.client(person).cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        with page.expect_response(lambda answer: "/live/?" in answer.url) as opened:
            page.goto(live_server.url + address)
        assert opened.value.status == 200
        page.evaluate("window.here = true")  # gone after a reload
        return page

    return open_it


def shows(page, words):
    """The page shows the words soon, is the page it was, and a screen reader is told."""
    expect(page.locator("main").get_by_text(words).first).to_be_visible(timeout=TWO_SECONDS)
    assert page.evaluate("window.here"), "the page was loaded anew"
    expect(page.locator("#toasts[aria-live=polite]")).to_contain_text("new on this page")


def test_two_people_in_two_browsers(transactional_world, open_page):
    cast = transactional_world.cast
    people = reverse("networks:connection-list")
    asks, answers = open_page(cast.mia, people), open_page(cast.noah, people)
    expect(asks.get_by_text("No answer yet")).to_be_visible()
    answers.get_by_role("button", name="Yes, gladly").click()
    expect(asks.get_by_text("No answer yet")).to_be_hidden(timeout=TWO_SECONDS)
    shows(asks, "Noah")


def test_words_that_somebody_is_typing_stay(transactional_world, open_page):
    world, cast = transactional_world, transactional_world.cast
    page = open_page(cast.noah, reverse("networks:connection-list"))
    words = page.get_by_label("A few words")
    words.fill("Gladly, on")
    withdraw_connection(actor=cast.viewer(cast.mia), connection=world.connection)
    expect(page.locator("#toasts")).to_contain_text("once you are done writing", timeout=TWO_SECONDS)
    words.press_sequentially(" Tuesday.")
    expect(words).to_have_value("Gladly, on Tuesday.")
    assert page.evaluate("document.activeElement.name") == "reply"
    words.fill("")
    words.blur()
    expect(words).to_be_hidden(timeout=TWO_SECONDS)


def test_a_part_beside_the_words_changes_all_the_same(transactional_world, open_page):
    cast = transactional_world.cast
    page = open_page(cast.adler, reverse("networks:connection-list"))
    page.get_by_text("Nobody here yet").or_(page.get_by_text("Connected")).first.wait_for()
    ask_connection(actor=cast.viewer(cast.noah), person=cast.adler, purpose="To learn about crabs.")
    shows(page, "To learn about crabs.")


def question(world, cast):
    answer_question(actor=cast.viewer(cast.adler), question=world.question, answer="Look at their joints.")
    return "Look at their joints."


def reflection(world, cast):
    give_feedback(actor=cast.viewer(cast.adler), reflection=world.reflection, text="Well seen.")
    return "Well seen."


def check(world, cast):
    answer_check(actor=cast.viewer(cast.lena), check=world.check, answer="Good eyes.")
    return "Good eyes."


def appeal(world, cast):
    row = world.judgement.school_source
    appeal_refusal(actor=cast.viewer(cast.mia), row=row, text="It is about maths.")
    judge_source(
        actor=cast.viewer(cast.lena), source=row.source, verdict=Verdict.REFUSED, why=row.why, answer="It stays."
    )
    return "It stays."


def join_request(world, cast):
    answer_join_request(actor=cast.viewer(cast.adler), join_request=world.join_request, accept=True)
    return "Shared here"


@pytest.mark.parametrize(
    ("who", "address", "answer"),
    [
        ("mia", lambda world: reverse("networks:question-detail", args=[world.question.uuid]), question),
        ("mia", lambda world: reverse("reflections:reflection-detail", args=[world.reflection.uuid]), reflection),
        ("mia", lambda world: reverse("resources:check-detail", args=[world.check.uuid]), check),
        (
            "mia",
            lambda world: reverse("resources:source-detail", args=[world.judgement.school_source.source.uuid]),
            appeal,
        ),
        ("noah", lambda world: reverse("networks:group-detail", args=[world.group.uuid]), join_request),
    ],
    ids=["question", "reflection", "check", "appeal", "join request"],
)
def test_each_kind_of_answer(transactional_world, open_page, who, address, answer):
    world, cast = transactional_world, transactional_world.cast
    page = open_page(getattr(cast, who), address(world))
    shows(page, answer(world, cast))
