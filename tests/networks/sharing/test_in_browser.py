"""From reading to sharing and asking, on a phone in a real browser; each of the others sees what they should."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def visit(transactional_world, new_page, live_server):
    """What opens a page for somebody of the cast."""
    cast = transactional_world.cast

    def go(person, path):
        page = new_page(viewport={"width": 390, "height": 844})
        session = cast.client(person).cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        page.goto(live_server.url + path)
        return page

    return transactional_world, go


def test_share_with_the_class_and_take_it_back(visit):
    world, go = visit
    cast = world.cast
    mia = go(cast.mia, reverse("resources:entry-detail", args=[world.entry.uuid]))
    mia.get_by_role("link", name="Share", exact=True).click()
    mia.get_by_role("link", name="8B").click()
    expect(mia.get_by_text("Everybody in 8B sees it")).to_be_visible()
    mia.get_by_label("Why is it worth a look?").fill("Mail me: mia@mail.example")
    mia.get_by_role("button", name="Share it").click()
    expect(mia.get_by_text("contact details stay out")).to_be_visible()
    expect(mia.get_by_label("Why is it worth a look?")).to_have_value("Mail me: mia@mail.example")
    mia.get_by_label("Why is it worth a look?").fill("Why do they walk like that?")
    mia.get_by_role("button", name="Share it").click()
    expect(mia.get_by_text("Shared with 8B.")).to_be_visible()
    noah = go(cast.noah, reverse("accounts:notification-list"))
    noah.get_by_text("Mia Kowalski shared something with 8B.").click()
    expect(noah.get_by_text("Why do they walk like that?")).to_be_visible()
    for person in (cast.zoe, cast.otto):  # SAFETY 40
        other = go(person, reverse("networks:share-list"))
        expect(other.get_by_text("Nothing is shared with you yet")).to_be_visible()
    mia.get_by_role("button", name="Undo").click()
    noah.reload()
    expect(noah.get_by_text("Why do they walk like that?")).to_have_count(0)


def test_ask_my_teacher_about_selected_words(visit):
    world, go = visit
    cast = world.cast
    mia = go(cast.mia, reverse("resources:entry-detail", args=[world.entry.uuid]))
    mia.evaluate(
        """() => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector("[data-passages] strong"));
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }"""
    )
    mia.get_by_role("toolbar").get_by_role("link", name="Ask my teacher").click()
    expect(mia.get_by_label("Which passage is it about?")).to_have_value("sideways")
    mia.get_by_label("What would you like to know?").fill("Do all crabs?")
    mia.get_by_role("button", name="Ask", exact=True).click()
    expect(mia.get_by_text("We tell you when Ms Adler has answered.")).to_be_visible()
    adler = go(cast.adler, reverse("networks:question-list"))
    adler.get_by_role("link", name="Do all crabs?").click()
    adler.get_by_label("Your answer").fill("Not all. Look for frog crabs.")
    adler.get_by_role("button", name="Send").click()
    expect(adler.get_by_text("Mia Kowalski is told.")).to_be_visible()
    mia.goto(mia.url.split("/sources/")[0] + reverse("accounts:notification-list"))
    mia.get_by_text("Ms Adler answered your question.").click()
    expect(mia.get_by_text("Not all. Look for frog crabs.")).to_be_visible()
