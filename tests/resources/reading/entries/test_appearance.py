"""How one reads: letters, lines, colour, the steps before and after, and the keyboard."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.resources.making import make_entries, make_follow, make_source, todays_reading


def entry_page(entry):
    return reverse("resources:entry-detail", args=[entry.uuid])


def test_the_look_is_kept_with_the_person(cast):
    entry = make_entries(make_source(cast.harbour), 1)[0]
    client = cast.client(cast.mia)
    look = reverse("resources:appearance-edit", args=[entry.uuid])
    answer = client.post(look, {"text_size": "xl", "line_width": "s", "page_tone": "night"})
    assert answer["Location"] == entry_page(entry)
    page = client.get(entry_page(entry)).content.decode()
    assert "reading-xl lines-s tone-night" in page
    assert client.post(look, {"text_size": "huge", "line_width": "s", "page_tone": "night"}).status_code == 422
    assert "reading-m lines-m tone-site" in cast.client(cast.noah).get(entry_page(entry)).content.decode()


def test_the_steps_go_through_the_source_or_through_the_day(cast):
    newest, middle, oldest = make_entries(make_source(cast.harbour), 3)
    client = cast.client(cast.mia)
    page = client.get(entry_page(middle)).content.decode()
    assert f'href="{entry_page(newest)}" rel="prev"' in page
    assert f'href="{entry_page(oldest)}" rel="next"' in page
    assert 'rel="prev"' not in client.get(entry_page(newest)).content.decode()
    assert 'rel="next"' not in client.get(entry_page(oldest)).content.decode()
    other = make_source(cast.harbour)
    make_entries(other, 1)
    for source in (middle.feed.source, other):
        make_follow(cast.mia, cast.harbour, source)
    first, second, *_ = todays_reading(cast.viewer(cast.mia)).items
    assert first.source_title != second.source_title
    assert f'href="{second.address}" rel="next"' in client.get(first.address).content.decode()


def test_the_next_piece_of_the_day_is_named_once(cast):
    for _each in range(2):
        source = make_source(cast.harbour)
        make_entries(source, 1)
        make_follow(cast.mia, cast.harbour, source)
    first, second, *_ = todays_reading(cast.viewer(cast.mia)).items
    page = cast.client(cast.mia).get(first.address).content.decode()
    assert page.count(f'href="{second.address}"') == 1
    assert f'href="{second.address}" rel="next" data-key-next' in page
    assert "Next for today" in page


@pytest.fixture
def reader(transactional_world, new_page, live_server):
    world = transactional_world
    session = world.cast.client(world.cast.mia).cookies["sessionid"].value
    page = new_page()
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return page, world, lambda path: page.goto(live_server.url + path)


@pytest.mark.journey
@pytest.mark.django_db(transaction=True)
def test_the_keyboard_alone(reader):
    page, world, go = reader
    older = make_entries(world.source, 1, title="Older one")[0]
    go(reverse("resources:entry-list"))
    page.keyboard.press("j")
    expect(page.locator(".entry-title a").first).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator(".entry-title a").nth(1)).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Entry 1")
    page.wait_for_load_state()  # the heading stands there before the script that listens to the keys
    saved = page.locator("#entry-save button")
    expect(saved).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("s")
    expect(saved).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("n")
    expect(page.locator("#id_note")).to_be_focused()
    page.keyboard.type(" jk s?")  # while typing they are letters
    expect(page.locator("#id_note")).to_have_value("Mine. jk s?")
    expect(saved).to_have_attribute("aria-pressed", "false")
    page.locator("#id_note").blur()
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="With the keyboard")
    expect(keys).to_be_visible()
    page.keyboard.press("j")  # nor while the dialog is open
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    page.keyboard.press("h")
    expect(page.locator("#passage_quote")).to_be_focused()
    page.locator("#passage_quote").blur()
    page.keyboard.press("j")
    expect(page.get_by_role("heading", level=1)).to_have_text(older.title)


@pytest.mark.journey
@pytest.mark.django_db(transaction=True)
def test_switched_off_letters_do_nothing(reader):
    page, world, go = reader
    go(reverse("resources:keys-edit"))
    page.get_by_label("Letters on the keyboard do something").uncheck()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("Saved.").wait_for()
    go(entry_page(world.entry))
    page.keyboard.press("s")
    page.keyboard.press("?")
    page.wait_for_timeout(300)
    expect(page.locator("#entry-save button")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#keys-help")).to_be_hidden()


def test_when_the_day_is_done_today_says_so_and_what_one_might_do(cast):  # SAFETY 25
    source = make_source(cast.harbour)
    entry = make_entries(source, 1)[0]
    make_follow(cast.mia, cast.harbour, source)
    client = cast.client(cast.mia)
    assert "You are done for today" not in client.get(reverse("pages:home")).content.decode()
    assert "That was the last for today" in client.get(entry_page(entry)).content.decode()
    elsewhere = make_entries(make_source(cast.harbour), 1)[0]
    assert "That was the last for today" not in client.get(entry_page(elsewhere)).content.decode()
    client.post(reverse("resources:entry-read", args=[entry.uuid]))
    page = client.get(reverse("pages:home")).content.decode()
    assert "You are done for today" in page
    end = page.split('class="empty-title">You are done for today')[1].split("</section>")[0]
    for name in (
        "resources:entry-list",
        "resources:note-list",
        "networks:share-list",
        "reflections:reflection-list",
    ):
        assert f'href="{reverse(name)}"' in end
    assert "button" not in end, "nothing there is louder than that one is done"
