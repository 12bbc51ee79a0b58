"""Every tool as a student meets it, in a real browser: paste its address, see the right card, keep it, use it."""

import pytest

from networks.models import Goal
from resources.models import CoursePart, Follow, Source, ToolSwitch
from resources.providers.registry import PLAYERS
from tests.cast import make_cast
from tests.resources.making import switch_on
from tests.resources.providers.answers import GROUPS
from tests.resources.providers.answers.case import page as page_of
from tests.resources.providers.answers.case import rss

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def open_as(live_server, new_page):
    """Open a page as somebody. Outside sites give the browser an empty player; `page.asked` tells of it."""

    def open_page(client, path, **options):
        page = new_page(**options)
        page.context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
        )
        page.asked = []

        def answer(route):
            page.asked.append(route.request.url)
            route.fulfill(content_type="text/html", body="<title>player</title>")

        page.context.route("https://**", answer)
        page.goto(live_server.url + path)
        page.at = lambda path: page.goto(live_server.url + path)
        return page

    return open_page


def look(page, address):
    page.at("/sources/add/")
    page.fill("#id_address", address)
    page.get_by_role("button", name="Look at it").click()
    page.locator("#found, #source-add .field-error").first.wait_for()
    return page.locator("#source-add").inner_text()


@pytest.mark.parametrize("group", GROUPS)
def test_every_tool_has_its_card_and_its_use(open_as, outside, group):  # SAFETY 26, 27, 28
    cast = make_cast()
    switch_on(cast.harbour, *PLAYERS)
    page = open_as(cast.client(cast.mia), "/sources/", viewport={"width": 390, "height": 844})
    for case in GROUPS[group]:
        outside._answers.clear()
        Source.objects.all().delete()
        case.world(outside)
        said = look(page, case.pasted)
        for words in case.sees:
            assert words in said, (case.name, words, said)
        for words in case.not_sees:
            assert words not in said, (case.name, words, said)
        if case.refusal:
            assert case.refusal in said, (case.name, said)
            assert not page.locator("#found").count(), case.name
            continue
        if not case.button:
            assert not page.locator("#id_why").count(), case.name
            continue
        if page.locator("#id_rules_read").count():
            page.get_by_role("button", name=case.button, exact=True).click()
            page.get_by_text("Read the rules above first").wait_for()
            page.check("#id_rules_read")
        page.fill("#id_why", "For my project")
        page.get_by_role("button", name=case.button, exact=True).click()
        page.locator("h1", has_not_text="Add a source").wait_for()
        said = page.locator("main").inner_text()
        for words in case.then:
            assert words in said, (case.name, words, said)
        assert page.asked == [], case.name
        assert page.locator("iframe").count() == 0, case.name
        assert Follow.objects.get().person == cast.mia, case.name
        if case.frame:
            with page.expect_request(case.frame):
                page.locator("[data-load-press]").click()
            frame = page.locator("iframe")
            assert frame.get_attribute("src") == case.frame, case.name
            assert frame.get_attribute("sandbox") == case.sandbox, case.name
            assert frame.get_attribute("referrerpolicy") == "strict-origin-when-cross-origin", case.name
            assert frame.get_attribute("allow") == "fullscreen; encrypted-media", case.name
            assert set(page.asked) <= {case.frame}, case.name
            page.asked.clear()
        else:
            assert page.locator("[data-load-press]").count() == 0, case.name


def test_an_admin_switches_players_on_and_off_and_writes_the_rules(open_as, outside):  # SAFETY 27
    cast = make_cast()
    page = open_as(cast.client(cast.ada), "/school/tools/")
    page.get_by_label("YouTube:").check()
    page.get_by_label("Reddit:").check()
    page.fill("#id_rules", "Ask Ms Adler first.\n\nBe kind.")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved. It counts from now on.").wait_for()
    assert set(ToolSwitch.objects.values_list("school", "tool")) == {
        (cast.harbour.pk, "youtube"),
        (cast.harbour.pk, "reddit"),
    }
    feed = outside.answers(
        "https://www.reddit.com/r/ponds/.rss", rss("Ponds", "A newt!"), content_type="application/atom+xml"
    )
    student = open_as(cast.client(cast.mia), "/sources/")
    said = look(student, "https://www.reddit.com/r/ponds/.rss?feed=secret&user=mia")
    assert "Ask Ms Adler first." in said
    assert "A newt!" in said
    assert not [path for path in outside.asked("www.reddit.com") if "secret" in path]
    assert feed.endswith(outside.asked("www.reddit.com")[0])
    page.at("/school/tools/")
    page.get_by_label("Reddit:").uncheck()
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved. It counts from now on.").wait_for()
    student.at("/sources/add/")
    student.fill("#id_address", "https://reddit.com/r/ponds")
    student.get_by_role("button", name="Look at it").click()
    student.get_by_text("Your school has not switched Reddit on.").wait_for()


def test_a_course_is_worked_through_for_a_goal(open_as, outside):  # SAFETY 22
    cast = make_cast()
    goal = Goal.objects.create(school=cast.harbour, person=cast.mia, title="Know ten sea animals")
    outside.answers("https://www.coursera.org/learn/sea-life", page_of("Sea Life | Coursera"))
    student = open_as(cast.client(cast.mia), "/sources/", viewport={"width": 390, "height": 844})
    look(student, "coursera.org/learn/sea-life?utm_medium=email")
    student.fill("#id_why", "It has whales")
    student.get_by_label("Know ten sea animals").check()
    student.get_by_role("button", name="Keep it", exact=True).click()
    student.get_by_text("It helps with:").wait_for()
    student.get_by_label("Which parts does it have?").fill("Week 1: whales\nWeek 2: crabs")
    student.get_by_role("button", name="Add", exact=True).click()
    student.get_by_role("button", name="Done: Week 1: whales").click()
    student.get_by_role("button", name="Done: Week 1: whales", pressed=True).wait_for()
    student.get_by_text("1 of 2 parts").first.wait_for()
    student.get_by_role("link", name="My note on: Week 1: whales").click()
    student.locator("#id_evidence").fill("Whales sing.")
    student.get_by_role("button", name="Save").click()
    student.get_by_text("Whales sing.").wait_for()
    student.at(f"/goals/{goal.uuid}/")
    student.get_by_text("1 of 2 parts").wait_for()
    assert CoursePart.objects.get(done__isnull=False).text == "Week 1: whales"
    assert student.asked == [], "nobody outside learns how far she is"


@pytest.mark.parametrize(
    ("kind", "name", "about"),
    [
        ("Library or archive", "School library", "Books about the sea, and quiet."),
        ("Club or group", "Beekeeping club", "How bees live, and honey in June."),
        ("Somebody to ask", "Mr Brook knows boats", "Everything that floats."),
    ],
)
def test_what_the_school_offers_is_kept_like_any_source(open_as, kind, name, about):
    cast = make_cast()
    staff = open_as(cast.client(cast.lena), "/sources/")
    staff.get_by_role("link", name="What your school offers").click()
    staff.get_by_label("What is it called?").fill(name)
    staff.get_by_label("What is it?", exact=True).select_option(label=kind)
    staff.get_by_label("What can one learn or do there?").fill(about)
    staff.get_by_label("When?").fill("Tuesdays after school")
    staff.get_by_label("Where?").fill("Room B12")
    staff.get_by_label("Whom to ask?").select_option(label="Mr Brook")
    staff.get_by_role("button", name="Save").click()
    staff.get_by_role("heading", name=name, level=1).wait_for()
    student = open_as(cast.client(cast.mia), "/sources/?show=school", viewport={"width": 390, "height": 844})
    student.get_by_role("link", name=name).click()
    said = student.locator("main").inner_text()
    for words in (kind, about, "Tuesdays after school", "Room B12", "Ask Mr Brook"):
        assert words in said
    student.get_by_role("link", name="Keep it").click()
    student.fill("#id_why", "I like it there")
    student.get_by_role("button", name="Keep it", exact=True).click()
    student.get_by_text("You keep it now.").wait_for()
    student.at("/network/map/")
    student.get_by_role("link", name=name).first.wait_for()
    student.at(f"/sources/{Follow.objects.get().source.uuid}/")
    student.get_by_role("link", name="Ask Mr Brook into my network").click()
    student.get_by_role("heading", level=1).wait_for()
    assert student.asked == []
