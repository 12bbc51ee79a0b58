"""A club from its first day, in a real browser: made, joined from a phone, shared in, reported in, left."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from accounts.models import Report
from networks.models import Share
from tests.networks.making import make_group

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PHONE = {"width": 390, "height": 844}
WHY = "Ours in the pool does the same!"


@pytest.fixture
def visit(transactional_world, new_page, live_server):
    """What opens a page for somebody of the cast: students on a phone, staff at a desk."""
    cast = transactional_world.cast

    def go(person, path):
        page = new_page(**({} if person.email else {"viewport": PHONE}))
        session = cast.client(person).cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        page.goto(live_server.url + path)
        return page

    return transactional_world, go


def press(page, name):
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def follow(page, name):
    page.get_by_role("main").get_by_role("link", name=name, exact=True).click()


def make_club(adler):
    """Ms Adler makes a club that is open to the school, and puts Noah in."""
    follow(adler, "New group")
    adler.get_by_text("A club: whoever likes the same thing").click()
    adler.get_by_label("Name", exact=True).fill("Crab watch")
    adler.get_by_label("What is it for?").fill("We look at crabs, and write down what they do.")
    adler.get_by_text("Open to the whole school").click()
    press(adler, "Make the group")
    expect(adler.get_by_text("Crab watch is there. Now put people in.")).to_be_visible()
    adler.get_by_label("Search by name").fill("noah")
    expect(adler.get_by_role("button", name="Add Mia Kowalski")).to_have_count(0)
    adler.get_by_role("button", name="Add Noah Osei").click()
    expect(adler.get_by_text("Noah Osei is in the group now.")).to_be_visible()
    follow(adler, "Done")
    expect(adler.get_by_role("heading", level=1, name="Crab watch")).to_be_visible()


def ask_to_join(zoe):
    """Zoe, who is in none of Ms Adler's classes, finds the club and asks."""
    follow(zoe, "Clubs to join")
    follow(zoe, "Crab watch")
    expect(zoe.get_by_text("Ms Adler")).to_be_visible()
    expect(zoe.get_by_text("Noah Osei", exact=True)).to_have_count(0)  # SAFETY 4
    press(zoe, "Ask to join")
    expect(zoe.get_by_text("Asked. We tell you when there is an answer.")).to_be_visible()
    expect(zoe.get_by_role("heading", name="You asked to join")).to_be_visible()


def share_something(zoe, entry_path):
    """Zoe shares what she reads, and says why."""
    zoe.goto(entry_path)
    follow(zoe, "Share")
    follow(zoe, "Crab watch")
    expect(
        zoe.get_by_text("The members of “Crab watch” see it, and so does whoever leads it: Ms Adler.")
    ).to_be_visible()
    zoe.get_by_label("Why is it worth a look?").fill(WHY)
    press(zoe, "Share it")
    expect(zoe.get_by_text("Shared with Crab watch.")).to_be_visible()
    expect(zoe.get_by_role("listitem").filter(has_text=WHY)).to_be_visible()


def test_a_club_from_its_first_day(visit, live_server):
    world, go = visit
    cast = world.cast
    adler = go(cast.adler, reverse("networks:group-list"))
    make_club(adler)
    club = adler.url

    zoe = go(cast.zoe, reverse("networks:group-list"))
    ask_to_join(zoe)
    adler.goto(live_server.url + reverse("accounts:notification-list"))
    adler.get_by_text("Zoe Lindqvist would like to join the group Crab watch.").click()
    asks = adler.get_by_role("listitem").filter(has_text="Zoe Lindqvist")
    asks.get_by_role("button", name="Let in").click()
    expect(adler.get_by_text("Zoe Lindqvist is in the club now.")).to_be_visible()

    zoe.goto(live_server.url + reverse("accounts:notification-list"))
    zoe.get_by_text("You are in the group Crab watch now.").click()
    expect(zoe.get_by_text("Noah Osei", exact=True)).to_be_visible()
    share_something(zoe, live_server.url + reverse("resources:entry-detail", args=[world.entry.uuid]))

    noah = go(cast.noah, reverse("accounts:notification-list"))
    noah.get_by_text("Zoe Lindqvist shared something with Crab watch.").click()
    share = noah.get_by_role("listitem").filter(has_text=WHY)
    share.get_by_role("link", name=world.entry.title, exact=True).click()
    expect(noah.get_by_role("heading", level=1, name=world.entry.title)).to_be_visible()
    noah.go_back()
    share.get_by_role("link", name="Report").click()
    noah.get_by_text("It is unkind, or makes fun of somebody").click()
    press(noah, "Report it")
    expect(noah.get_by_text("Thank you for telling us.")).to_be_visible()
    expect(noah.get_by_text("It was received.")).to_be_visible()
    noah.goto(club)
    expect(noah.get_by_text("Nothing is shared here yet")).to_be_visible()  # SAFETY 13
    assert Report.objects.get(reporter=cast.noah).case.thing == Share.objects.get(words=WHY).uuid

    press(noah, "Leave the group")
    expect(noah.get_by_text("You left Crab watch.")).to_be_visible()
    adler.goto(club)
    expect(adler.get_by_role("heading", name="Members")).to_be_visible()
    expect(adler.get_by_text("Noah Osei", exact=True)).to_have_count(0)
    noah.get_by_role("button", name="Undo").click()
    expect(noah.get_by_text("You are in Crab watch again.")).to_be_visible()
    expect(noah.get_by_text("Zoe Lindqvist", exact=True)).to_be_visible()


def test_a_pack_offered_to_a_club_and_a_pair_that_one_of_them_stops(visit):
    world, go = visit
    cast = world.cast
    lead = go(cast.adler, reverse("resources:pack-detail", args=[world.pack.uuid]))
    follow(lead, "Share")
    follow(lead, world.group.name)
    lead.get_by_label("Why is it worth a look?").fill("All of it is from our shore.")
    lead.get_by_role("button", name="Share it").click()
    expect(lead.get_by_text("You have shared this with Shore club already.")).to_be_visible()
    mia = go(cast.mia, reverse("networks:group-detail", args=[world.group.uuid]))
    mia.get_by_role("article").get_by_role("link", name=world.pack.title).click()
    expect(mia.get_by_role("heading", level=1, name=world.pack.title)).to_be_visible()

    pair = make_group(cast, cast.mia, cast.noah, kind="tutoring", name="Moles")
    mia.goto(mia.url.split("/sources/")[0] + reverse("networks:group-detail", args=[pair.uuid]))
    press(mia, "Stop the tutoring")
    expect(mia.get_by_text("You stopped with Moles.")).to_be_visible()
    noah = go(cast.noah, reverse("networks:group-detail", args=[pair.uuid]))
    expect(noah.get_by_text("You are the only one in this pair at the moment.")).to_be_visible()
    mia.get_by_role("button", name="Undo").click()
    expect(mia.get_by_text("You are in Moles again.")).to_be_visible()
    noah.reload()
    expect(noah.get_by_text("Mia Kowalski", exact=True)).to_be_visible()
    expect(noah.get_by_text("You are the only one in this pair at the moment.")).to_have_count(0)

    mia.set_viewport_size({"width": 390, "height": 480})
    press(mia, "Stop the tutoring")
    expect(mia.get_by_text("You stopped with Moles.")).to_be_visible()
    mia.get_by_role("link", name="Something was not right").click()  # at the end of the page, not under the toast
    expect(mia.get_by_role("heading", level=1, name="Something is not right")).to_be_visible()
