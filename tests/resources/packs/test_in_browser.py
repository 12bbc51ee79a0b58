"""Packs in a real browser: a newcomer finds one and follows it, a librarian changes it, and it arrives."""

from urllib.parse import urlsplit

import pytest
from django.utils import timezone

from accounts.models import Interest
from demo.sites import DemoSites
from resources.models import Follow, Pack, Verdict
from resources.packs.jobs import deliver_changes
from tests.cast import make_cast
from tests.resources.making import make_entries, make_source
from tests.resources.packs.packing import followed, make_pack, put_in

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.fixture
def open_as(live_server, new_page):
    """Open a page as somebody."""

    def open_page(client, path, **options):
        page = new_page(**options)
        page.context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
        )
        page.asked = set()
        page.on("request", lambda request: page.asked.add(urlsplit(request.url).hostname))
        page.goto(live_server.url + path)
        return page

    return open_page


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def test_a_newcomer_follows_a_pack_and_what_comes_into_it_arrives(open_as, live_server):
    cast = make_cast()
    Interest.objects.create(school=cast.harbour, person=cast.mia, topic=cast.chemistry)
    lena, mia = cast.viewer(cast.lena), cast.viewer(cast.mia)
    pack = make_pack(lena, "Crabs", "Limpets", topics=[cast.chemistry], language="en")
    make_entries(pack.items.first().source, 4)
    page = open_as(cast.client(cast.mia), "/", **PHONE)
    page.get_by_role("link", name="Or begin with a pack").click()
    page.get_by_role("link", name="For my interests").click()
    page.get_by_role("link", name="Between the tides").click()
    page.get_by_text("Crabs, piece 1").wait_for()  # a look before following
    page.get_by_text("Crabs is good.").wait_for()
    page.get_by_role("link", name="Follow this pack").click()
    assert page.get_by_label("What do you follow it for?").input_value() == "To find out more about Chemistry."
    page.get_by_label("What do you follow it for?").fill("")
    press(page, "Follow this pack")
    page.get_by_text("Say in a few words why you follow it.").wait_for()
    page.get_by_label("What do you follow it for?").fill("The sea.")
    press(page, "Follow this pack")
    page.get_by_text("You follow this pack now.").wait_for()
    assert followed(mia) == {"Crabs", "Limpets"}

    page.locator("li", has_text="Limpets").get_by_role("button", name="Hide").click()
    page.get_by_text("Limpets is hidden.").wait_for()
    assert followed(mia) == {"Crabs"}
    press(page, "Undo")
    page.get_by_text("You follow Limpets.").wait_for()
    assert followed(mia) == {"Crabs", "Limpets"}
    page.locator("li", has_text="Limpets").get_by_role("button", name="Hide").click()
    page.get_by_text("Hidden by you").wait_for()

    with DemoSites(port=0) as demo:
        desk = open_as(cast.client(cast.lena), f"/sources/packs/{pack.uuid}/build/")
        desk.get_by_role("link", name="Paste an address").click()
        desk.fill("#id_address", "not an address")
        press(desk, "Look at it")
        desk.get_by_text("does not look like a web address").wait_for()
        desk.fill("#id_address", demo.site_address("rock-pool-diary"))
        press(desk, "Look at it")
        desk.get_by_role("heading", name="Rock Pool Diary").wait_for()
        desk.fill("#id_why", "One shore, counted for years.")
        press(desk, "Put it in")
        desk.get_by_text("It is in the pack.").wait_for()
    desk.locator("li", has_text="Crabs").get_by_role("button", name="Take it out").click()
    desk.get_by_text("Crabs is out of the pack.").wait_for()

    deliver_changes()  # what the worker does
    assert followed(mia) == {"Rock Pool Diary"}
    page.goto(f"{live_server.url}/notices/")
    page.get_by_text("The pack “Between the tides” has changed.").click()
    page.get_by_role("link", name="Rock Pool Diary").wait_for()
    page.get_by_text("Hidden by you").wait_for()
    assert page.get_by_role("link", name="Crabs").count() == 0
    press(desk, "Undo")
    desk.get_by_text("Crabs is back.").wait_for()
    deliver_changes()
    assert followed(mia) == {"Crabs", "Rock Pool Diary"}

    page.get_by_role("link", name="Leave").click()
    page.get_by_label("They go with the pack").check()
    press(page, "Leave")
    page.get_by_text("You no longer follow the pack").wait_for()
    assert followed(mia) == set()
    press(page, "Undo")
    page.get_by_text("You follow it again.").wait_for()
    assert followed(mia) == {"Crabs", "Rock Pool Diary"}
    assert page.asked == {urlsplit(live_server.url).hostname}  # SAFETY 26


def test_a_librarian_builds_orders_and_publishes_with_the_keyboard(open_as):
    cast = make_cast()
    for title, verdict in (("Crabs", Verdict.NONE), ("Limpets", Verdict.FINE)):
        make_source(cast.harbour, title=title, added_by=cast.mia, verdict=verdict)
    page = open_as(cast.client(cast.lena), "/sources/packs/new/")
    page.fill("#id_title", "Write to lena@home.example.com")
    page.get_by_label("Topic").first.select_option(label="Chemistry")
    press(page, "Go on")
    page.get_by_text("contact details stay out").wait_for()
    page.fill("#id_title", "Between the tides")
    press(page, "Go on")
    page.get_by_text("Your pack is begun.").wait_for()
    for title in ("Crabs", "Limpets"):
        page.get_by_role("link", name="Choose from the school’s sources").click()
        page.get_by_role("link", name=title).click()
        page.fill("#id_why", f"{title} is good.")
        press(page, "Put it in")
        page.get_by_text("It is in the pack.").wait_for()
    items = page.locator("#pack-items h3")
    assert items.all_inner_texts() == ["Crabs", "Limpets"]
    page.get_by_role("button", name="Move Crabs down").focus()
    page.keyboard.press("Enter")
    page.locator("#pack-items li").first.filter(has_text="Limpets").wait_for()
    assert items.all_inner_texts() == ["Limpets", "Crabs"]
    page.locator("#pack-items button:focus").wait_for()  # the keyboard's place, back once the page is settled

    page.get_by_role("link", name="Publish it").click()
    press(page, "Publish it")
    page.get_by_text("Say whether it is fine, or leave it out.").wait_for()
    page.get_by_label("Recommended").check()
    press(page, "Publish it")
    page.get_by_text("The pack is published.").wait_for()
    assert Pack.objects.get().is_on_show
    press(page, "Undo")
    page.get_by_text("The pack is a draft again.").wait_for()
    assert not Pack.objects.get().is_on_show


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_full_pack_of_long_words_fits_a_phone(open_as, scheme):
    cast = make_cast()
    lena = cast.viewer(cast.lena)
    long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen und ihre Geschichte"
    pack = make_pack(lena, title=long, description=f"{long} " * 5, published=False, topics=[cast.chemistry])
    for number in range(30):
        put_in(lena, pack, f"{long} {number} " + "W" * 60)
    Pack.objects.update(published=timezone.now())
    for person, path in (
        (cast.mia, "/sources/packs/"),
        (cast.mia, f"/sources/packs/{pack.uuid}/"),
        (cast.mia, f"/sources/packs/{pack.uuid}/follow/"),
        (cast.lena, f"/sources/packs/{pack.uuid}/build/"),
        (cast.lena, f"/sources/packs/{pack.uuid}/pick/"),
    ):
        page = open_as(cast.client(person), path, color_scheme=scheme, **PHONE)
        page.get_by_role("heading", level=1).wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
    assert not Follow.objects.exists()
