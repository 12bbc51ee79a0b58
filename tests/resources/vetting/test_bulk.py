"""The same verdict on several sources: what is ticked stays ticked, and its form is where one ticks."""

import re
from urllib.parse import unquote

import pytest

from resources.models import SchoolSource, Verdict
from tests.cast import join, look_from, make_cast
from tests.resources.making import make_source

QUEUE = "/sources/waiting/"
BULK = f"{QUEUE}verdicts/"
IN_SIGHT = """() => {
    const form = document.getElementById("bulk"), one = document.activeElement;
    return form.contains(one) || one.getBoundingClientRect().bottom <= form.getBoundingClientRect().top;
}"""


def fill(cast, number):
    return [make_source(cast.harbour, title=f"Shore {n}", added_by=cast.mia) for n in range(number)]


def one_line(answer):
    return " ".join(answer.content.decode().split())


def ticked(answer):
    box = r'<input type="checkbox" name="source" value="([^"]+)"[^>]* checked>'
    return set(re.findall(box, answer.content.decode()))


def test_what_was_ticked_stays_ticked_when_something_is_missing(cast):
    sources, client = fill(cast, 4), cast.client(cast.lena)
    chosen = {str(source.uuid) for source in sources[:3]}
    answer = client.post(BULK, {"source": [*chosen], "verdict": "caution", "why": ""})
    assert answer.status_code == 422
    assert ticked(answer) == chosen
    assert '<option value="caution" selected' in one_line(answer)
    answer = client.post(BULK, {"source": [*chosen], "verdict": "", "why": "Adverts"})
    assert ticked(answer) == chosen
    assert 'value="Adverts"' in answer.content.decode()
    answer = client.post(BULK, {"verdict": "fine"})
    assert "Tick at least one source." in answer.content.decode()
    assert set(SchoolSource.objects.values_list("verdict", flat=True)) == {Verdict.NONE}
    client.post(BULK, {"source": [*chosen], "verdict": "caution", "why": "Adverts"})
    assert SchoolSource.objects.filter(verdict=Verdict.CAUTION).count() == 3


def test_the_part_of_the_queue_stays_too(cast):
    sources, client = fill(cast, 35), cast.client(cast.lena)
    first = client.get(QUEUE).content.decode()
    later = unquote(re.search(r"\?after=([^\"]+)\"", first)[1])
    answer = client.post(BULK, {"source": [sources[34].uuid], "verdict": "caution", "after": later})
    assert ticked(answer) == {str(sources[34].uuid)}, "the second page"
    assert f'name="after" value="{later}"' in answer.content.decode()
    answer = client.post(BULK, {"verdict": "fine", "show": "mine"})
    assert 'href="/sources/waiting/?show=mine" aria-current="true"' in one_line(answer)


def test_another_schools_sources_are_never_ticked(cast):  # SAFETY 40
    theirs = make_source(cast.millbrook, added_by=cast.otto)
    answer = cast.client(cast.lena).post(BULK, {"source": [theirs.uuid], "verdict": "fine"})
    assert str(theirs.uuid) not in answer.content.decode()
    assert SchoolSource.objects.get(source=theirs).verdict == Verdict.NONE


def test_what_is_ticked_stays_ticked_while_one_source_is_taken_or_judged_alone(cast):
    sources, client = fill(cast, 4), cast.client(cast.lena)
    one, *others = (str(source.uuid) for source in sources)
    begun = {"source": others, "verdict": "caution", "why": "Adverts", "show": ""}
    for act in ("claim", "release"):
        client.post(f"{QUEUE}{one}/{act}/", begun)
        page = client.get(QUEUE)
        assert ticked(page) == set(others), act
        assert '<option value="caution" selected' in one_line(page)
        assert 'value="Adverts"' in page.content.decode()
    client.post(f"{QUEUE}{one}/release/")  # on the source's own page nothing can be ticked
    assert ticked(client.get(QUEUE)) == set(others)
    client.post(BULK, begun | {"fine": others[0]})
    assert list(SchoolSource.objects.filter(verdict=Verdict.FINE)) == list(
        SchoolSource.objects.filter(source=sources[1])
    )
    assert ticked(client.get(QUEUE)) == set(others[1:])
    client.post(BULK, begun | {"source": others[1:]})
    page = client.get(QUEUE)
    assert ticked(page) == set()
    assert 'value="Adverts"' not in page.content.decode()
    assert ticked(cast.client(cast.adler).get(QUEUE)) == set()


def test_what_is_ticked_at_one_school_is_not_at_another(cast):  # SAFETY 40
    source, client = make_source(cast.harbour, added_by=cast.mia), cast.client(cast.lena)
    SchoolSource.objects.create(school=cast.millbrook, source=source, added_by=cast.otto)
    join(cast.lena, cast.millbrook, "librarian")
    client.post(f"{QUEUE}{source.uuid}/release/", {"source": source.uuid, "why": "Adverts", "show": ""})
    look_from(client, cast.millbrook)
    page = client.get(QUEUE)
    assert str(source.uuid) in page.content.decode()
    assert ticked(page) == set()
    assert "Adverts" not in page.content.decode()
    look_from(client, cast.harbour)
    assert ticked(client.get(QUEUE)) == {str(source.uuid)}


def test_the_words_of_several_are_not_asked_of_one_that_is_fine(cast):
    (source, _other), client = fill(cast, 2), cast.client(cast.lena)
    client.post(BULK, {"fine": source.uuid, "verdict": "", "why": "", "show": ""})
    assert SchoolSource.objects.get(source=source).verdict == Verdict.FINE
    theirs = make_source(cast.millbrook, added_by=cast.otto)
    client.post(BULK, {"fine": theirs.uuid, "show": ""})
    client.post(BULK, {"fine": "nonsense", "show": ""})
    assert SchoolSource.objects.get(source=theirs).verdict == Verdict.NONE


@pytest.mark.journey
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("javascript", [True, False])
def test_with_forty_cards_the_form_is_in_sight_once_something_is_ticked(live_server, new_page, javascript):
    cast = make_cast()
    fill(cast, 40)
    client = cast.client(cast.lena)
    page = new_page(
        viewport={"width": 390, "height": 844}, reduced_motion="reduce", java_script_enabled=javascript
    )
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.goto(live_server.url + QUEUE)
    boxes, save = page.get_by_role("checkbox"), page.get_by_role("button", name="Save for all of them")
    assert not save.is_visible()
    assert page.get_by_text("Tick several").is_visible()
    for number in range(2):
        boxes.nth(number).focus()
        page.keyboard.press("Space")
    assert save.is_visible()
    box = save.bounding_box()
    assert 0 < box["y"] < 844 - 64 - box["height"], "above the bar at the bottom"
    for _times in range(25):  # what has the focus is never behind it
        page.keyboard.press("Tab")
        assert page.evaluate(IN_SIGHT)
    page.get_by_label("What do you say of all of them?").select_option("fine")
    save.click()
    page.get_by_text("2 sources judged.").wait_for()
    assert SchoolSource.objects.filter(verdict=Verdict.FINE).count() == 2


@pytest.mark.journey
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("javascript", [True, False])
def test_taking_one_leaves_the_others_ticked_and_enter_is_for_all_of_them(live_server, new_page, javascript):
    cast = make_cast()
    fill(cast, 4)
    client = cast.client(cast.lena)
    page = new_page(viewport={"width": 390, "height": 844}, java_script_enabled=javascript)
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.goto(live_server.url + QUEUE)
    for number in (1, 2):
        page.get_by_role("checkbox").nth(number).check()
    page.get_by_role("button", name="Take it").first.click()
    page.get_by_role("link", name="Sources to look at").click()
    boxes = page.get_by_role("checkbox")
    assert [boxes.nth(number).is_checked() for number in range(4)] == [False, True, True, False]
    page.get_by_label("What do you say of all of them?").select_option("caution")
    page.locator("#bulk").get_by_label("Why").fill("Adverts")
    page.keyboard.press("Enter")
    page.get_by_text("2 sources judged.").wait_for()
    assert SchoolSource.objects.filter(verdict=Verdict.CAUTION).count() == 2
