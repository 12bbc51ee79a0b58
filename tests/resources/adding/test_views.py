"""The pages of sources, walked without JavaScript."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from demo.sites import DemoSites
from resources.adding.forms import AddressForm
from resources.adding.services import add_source
from resources.models import Entry, Feed, Follow, Reading, SchoolSource, Source, SourceCheck
from tests.resources.making import make_entries, make_follow, make_source, switch_on


@pytest.fixture(scope="module")
def demo():
    with DemoSites(port=0) as sites:
        yield sites


def text_of(answer):
    return answer.content.decode()


def hidden(answer, name):
    return text_of(answer).split(f'name="{name}" value="', 1)[1].split('"', 1)[0]


def test_adding_in_two_steps(cast, demo):
    client = cast.client(cast.mia)
    address = demo.site_address("rock-pool-diary")
    assert address in text_of(client.get("/sources/add/", {"address": address}))
    preview = client.post("/sources/add/", {"address": address})
    assert "Rock Pool Diary" in text_of(preview)
    assert not Source.objects.exists(), "looking writes nothing"
    token = {"preview": hidden(preview, "preview"), "address": address}
    again = client.post("/sources/add/", token | {"why": ""})
    assert again.status_code == 422
    assert "Say in a few words why" in text_of(again)
    done = client.post("/sources/add/", {"preview": hidden(again, "preview"), "why": "The sea"}, follow=True)
    source = Source.objects.get()
    assert done.redirect_chain == [(f"/sources/{source.uuid}/", 302)]
    assert "The sea" in text_of(done)
    assert client.post("/sources/add/", {"address": address}).url == f"/sources/{source.uuid}/"
    theirs = cast.client(cast.noah).post("/sources/add/", {"address": address})
    assert theirs.url == f"/sources/{source.uuid}/follow/"


@pytest.mark.parametrize(
    "typed",
    [
        "Look at this! {address} It is great.",
        "{address}\n\nSent from my phone",
        "Rock pools ({address}).",
    ],
)
def test_an_address_is_found_in_the_sentence_around_it(cast, demo, typed):
    address = demo.site_address("rock-pool-diary")
    preview = cast.client(cast.mia).post("/sources/add/", {"address": typed.format(address=address)})
    assert "Rock Pool Diary" in text_of(preview)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("look at youtube.com/@nasa, it is good", "https://www.youtube.com/@nasa"),
        ("  example.org  ", "https://example.org/"),
        ("https://a.example or https://b.example", ""),
        ("nothing here e.g", ""),
        ("https://a.example/x.", "https://a.example/x."),  # alone: as it was typed
    ],
)
def test_only_one_clear_address_is_taken_out_of_words(typed, meant):
    form = AddressForm({"address": typed})
    assert form.is_valid() == bool(meant)
    assert str(form.cleaned_data.get("address", "")) == meant


def test_who_types_words_may_look_for_them(cast):
    client = cast.client(cast.mia)
    answer = client.post("/sources/add/", {"address": "space games"})
    assert answer.status_code == 422
    assert re.search(r'name="q"\s+value="space games"', text_of(answer))
    assert re.search(r'name="q"\s+value=""', text_of(client.post("/sources/add/", {"address": "https://.bad"})))


def test_step_two_does_not_trust_the_browser(cast):
    answer = cast.client(cast.mia).post(
        "/sources/add/", {"preview": "made-up", "address": "x.example", "why": "Mine"}
    )
    assert answer.status_code == 422
    assert "look at it once more" in text_of(answer)
    assert "x.example" in text_of(answer)
    assert not Source.objects.exists()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Paste the address"),
        ("not an address", "web address"),
        ("http://10.0.0.1/", "does not go"),
        ("/big", "more than we can take"),
        ("/not-a-feed", "file, not a page"),
    ],
)
def test_bad_input_gets_a_sentence_and_keeps_what_was_typed(cast, demo, typed, words):
    typed = demo.address + typed if typed.startswith("/") else typed
    answer = cast.client(cast.mia).post("/sources/add/", {"address": typed})
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert f'value="{typed}"' in text_of(answer) or not typed


def test_htmx_gets_the_part_alone(cast):
    answer = cast.client(cast.mia).post("/sources/add/", {"address": "nonsense"}, headers={"HX-Request": "true"})
    assert answer.status_code == 422
    assert "<html" not in text_of(answer)
    assert 'id="source-add"' in text_of(answer)


def test_letting_go_offers_undo(cast):
    source = make_source(cast.harbour)
    follow = make_follow(cast.mia, cast.harbour, source)
    client = cast.client(cast.mia)
    page = client.post(f"/sources/follows/{follow.uuid}/end/", follow=True)
    undo = f"/sources/follows/{follow.uuid}/restart/"
    assert f'action="{undo}"' in text_of(page)
    client.post(undo)
    assert Follow.objects.current().get() == follow


def test_a_source_that_was_refused_says_why_to_those_who_followed(cast):  # SAFETY 41
    source = make_source(cast.harbour)
    make_entries(source, 1)
    make_follow(cast.mia, cast.harbour, source)
    judge = cast.client(cast.adler)
    assert judge.post(f"/sources/{source.uuid}/verdict/", {"verdict": "refused", "why": ""}).status_code == 422
    judge.post(f"/sources/{source.uuid}/verdict/", {"verdict": "refused", "why": "It asks for addresses."})
    page = cast.client(cast.mia).get(f"/sources/{source.uuid}/")
    assert "It asks for addresses." in text_of(page)
    assert "piece 1" not in text_of(page)
    assert cast.client(cast.noah).get(f"/sources/{source.uuid}/").status_code == 404
    mine = text_of(cast.client(cast.mia).get("/sources/"))
    assert "Not for use at your school" in mine
    assert "piece 1" not in mine


def test_under_look_before_nothing_of_a_source_is_shown_until_staff_said_yes(cast, demo):
    cast.harbour.source_policy = "review_before"
    cast.harbour.save()
    client, address = cast.client(cast.mia), demo.site_address("night-sky")
    newest = demo.published("night-sky")[0].item.title
    look = client.post("/sources/add/", {"address": address})
    add_source(actor=cast.viewer(cast.mia), preview=look.context["preview"], why="Stars")
    source = Source.objects.get()
    assert source.description
    page = client.get(f"/sources/{source.uuid}/")
    for answer in (look, page):
        assert source.title in text_of(answer)
        assert newest not in text_of(answer)
        assert source.description not in text_of(answer)
    for_staff = cast.client(cast.lena).get(f"/sources/{source.uuid}/")
    assert source.description in text_of(for_staff)


def test_trouble_is_said_in_words(cast):
    source = make_source(cast.harbour)
    make_follow(cast.mia, cast.harbour, source)
    Feed.objects.update(trouble="gone", state=Feed.State.ENDED)
    client = cast.client(cast.mia)
    for address in ("/sources/", f"/sources/{source.uuid}/"):
        assert "gone for good" in text_of(client.get(address))


def test_reading_saving_noting_without_javascript(cast):
    source = make_source(cast.harbour)
    entry = make_entries(source, 1)[0]
    client = cast.client(cast.mia)
    here = f"/sources/entries/{entry.uuid}/"
    assert "I have read this" in text_of(client.get(here))
    client.post(here + "read/")
    client.post(here + "save/", {"saved": "1"})
    client.post(here + "note/", {"note": "<b>mine</b>"})
    reading = Reading.objects.get()
    assert reading.read
    assert reading.saved
    page = text_of(client.get(here))
    assert "&lt;b&gt;mine" in page
    assert "I have read this" not in page
    assert client.post(here + "note/", {"note": "x" * 2001}).status_code == 422
    assert "x" * 2001 in text_of(client.post(here + "note/", {"note": "x" * 2001}))


def test_players_load_on_a_click_from_a_fixed_list(cast, settings):  # SAFETY 27
    switch_on(cast.harbour, "youtube")
    source = make_source(cast.harbour)
    known = make_entries(source, 1, video_platform="youtube", video_id="abcdefghijk")[0]
    odd = make_entries(source, 1, video_platform="youtube", video_id='"><script>')[0]
    other = make_entries(source, 1, video_platform="elsewhere", video_id="1")[0]
    client = cast.client(cast.mia)
    page = text_of(client.get(f"/sources/entries/{known.uuid}/"))
    outside = page.split("<template>")[0] + page.split("</template>")[-1]
    assert "<iframe" not in outside
    assert "https://www.youtube-nocookie.com/embed/abcdefghijk" in page
    for entry in (odd, other):
        assert "<iframe" not in text_of(client.get(f"/sources/entries/{entry.uuid}/"))
    assert "<iframe" in text_of(client.get(f"/sources/entries/{known.uuid}/?play"))


def test_checking_a_source_and_answering(cast):
    source = make_source(cast.harbour)
    mia, adler = cast.client(cast.mia), cast.client(cast.adler)
    here = f"/sources/{source.uuid}/check/"
    assert mia.post(here, {"step": "stop", "stop": "Curious", "later": "1"}).status_code == 302
    assert "Curious" in text_of(mia.get(f"{here}?step=stop"))
    for step in ("investigate", "find", "trace"):
        assert mia.post(here, {"step": step, step: "Two papers"}).status_code == 302
    last = {"step": "say", "because": "Both agree", "hand-in": "1"}
    short = mia.post(here, last)
    assert short.status_code == 422
    assert "Both agree" in text_of(short)
    assert mia.post(here, last | {"trust": "careful"}).status_code == 302
    check = SourceCheck.objects.get()
    assert source.title in text_of(adler.get("/sources/checks/"))
    answered = adler.post(f"/sources/checks/{check.uuid}/answer/", {"answer": "Well found."})
    assert answered.url == "/sources/checks/"
    assert "Well found." in text_of(mia.get(f"/sources/checks/{check.uuid}/"))
    assert "I trust it with care" in text_of(mia.get(f"/sources/{source.uuid}/"))


def test_a_draft_keeps_itself_quietly(cast):
    source = make_source(cast.harbour)
    answer = cast.client(cast.mia).post(
        f"/sources/{source.uuid}/check/", {"stop": "Hm", "quietly": "1"}, headers={"HX-Request": "true"}
    )
    assert "Kept" in text_of(answer)
    assert SourceCheck.objects.get().stop == "Hm"


@pytest.mark.parametrize(
    "address", ["/sources/", "/sources/?by=topic", "/sources/?show=school", "/sources/entries/", "/sources/saved/"]
)
def test_lists_cost_the_same_for_3_and_30(cast, address):
    client = cast.client(cast.mia)
    counts = []
    for number in (3, 27):
        for _each in range(number):
            source = make_source(cast.harbour, verdict="fine")
            entry = make_entries(source, 1)[0]
            make_follow(cast.mia, cast.harbour, source).topics.add(cast.chemistry)
            Reading.objects.create(school=cast.harbour, person=cast.mia, entry=entry, saved=entry.published)
        client.get(address)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(address).status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1]
    assert counts[1] <= 14


def test_a_source_page_costs_the_same_for_3_and_30(cast):
    source = make_source(cast.harbour)
    make_follow(cast.mia, cast.harbour, source)
    client, counts = cast.client(cast.mia), []
    for number in (3, 27):
        make_entries(source, number)
        with CaptureQueriesContext(connection) as seen:
            client.get(f"/sources/{source.uuid}/")
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_nothing_of_the_other_school(cast):  # SAFETY 40
    source = make_source(cast.harbour, added_by=cast.mia)
    entry = make_entries(source, 1)[0]
    follow = make_follow(cast.mia, cast.harbour, source)
    for person in (cast.otto, cast.tess, cast.amos, cast.max):
        client = cast.client(person)
        here = f"/sources/{source.uuid}/"
        for address in (here, f"{here}follow/", f"/sources/entries/{entry.uuid}/"):
            assert client.get(address).status_code == 404
        assert client.post(f"/sources/follows/{follow.uuid}/end/").status_code == 404
    assert source.title not in text_of(cast.client(cast.tess).get("/sources/?show=school"))
    assert Entry.objects.count() == SchoolSource.objects.count() == 1
