"""The pages of bringing along, walked without JavaScript and in a browser."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from resources.import_export import jobs
from resources.import_export.services import open_import
from resources.models import Folder, Follow, ImportLine, ImportRun
from tests.resources.import_export.outside import feed_at, folder, opml, outline
from tests.resources.making import make_follow, make_source


def text_of(answer):
    return answer.content.decode()


def upload(client, content, name="list.opml"):
    return client.post("/sources/bring/", {"file": SimpleUploadedFile(name, content)})


def test_the_whole_walk(cast, little_server):
    client = cast.client(cast.mia)
    blog, other = feed_at(little_server, "/a", "Blog A"), feed_at(little_server, "/b", "Blog B")
    gone = little_server.address("/gone")
    opened = upload(
        client, opml(folder("Sea", outline(blog, "Blog A"), outline(other, "B")), outline(gone, "Gone"))
    )
    here = opened.url
    page = text_of(client.get(here))
    assert "There are 3 addresses in it that are new" in page
    assert re.search(r"<legend>\s*Sea", page)
    assert page.count(" checked") == 3
    assert text_of(client.get(f"{here}?choose=none")).count(" checked") == 0
    nothing = client.post(f"{here}take/", {"why": "Mine"})
    assert nothing.status_code == 422
    assert "Choose at least one" in text_of(nothing)
    assert 'value="Mine"' in text_of(nothing)
    no_why = client.post(f"{here}take/", {"why": "", "lines": ["0"]})
    assert "Say in a few words why" in text_of(no_why)
    assert text_of(no_why).count(" checked") == 1, "what was chosen stays chosen"
    assert client.post(f"{here}take/", {"why": "Mine", "lines": ["99"]}).status_code == 422
    assert client.post(f"{here}take/", {"why": "Mine", "lines": ["0", "2"]}).url == here
    page = text_of(client.get(here))
    assert "0 of 2" in page
    assert "hx-trigger" in page
    jobs.bring_in(ImportRun.objects.get().pk)
    part = text_of(client.get(here, headers={"HX-Request": "true"}))
    assert "Done: 1 source has come in." in part
    assert "<html" not in part
    page = text_of(client.get(here))
    assert "There is nothing at this address" in page
    assert "Try again what we could not reach" in page
    assert client.post(f"{here}retry/").url == here
    jobs.bring_in(ImportRun.objects.get().pk)
    taken_back = client.post(f"{here}take-back/", follow=True)
    assert "no longer follow 1 source of this list" in text_of(taken_back)
    assert not Follow.objects.current().exists()
    assert client.get("/sources/bring/").status_code == 200


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"%PDF", "not a list"),
        (b"<rss/>", "feed itself"),
        (b"x" * 2_100_000, "too much"),
        (b"x" * 8_400_000, "too large"),
    ],
)
def test_wrong_files_get_a_sentence_beside_the_field(cast, content, words):
    answer = upload(cast.client(cast.mia), content)
    assert answer.status_code == 422
    assert words in text_of(answer).split('id="id_file_error"')[1].split("</div>")[0]


def test_no_file_at_all(cast):
    assert "Choose a file first" in text_of(cast.client(cast.mia).post("/sources/bring/", {}))


def test_titles_from_outside_are_words_only(cast):
    client = cast.client(cast.mia)
    opened = upload(client, opml(outline("https://a.example/f", "&lt;script&gt;alert(1)&lt;/script&gt; &quot;")))
    assert "<script>alert" not in text_of(client.get(opened.url))
    assert ImportLine.objects.get().address == "https://a.example/f"


def test_a_list_is_nobody_elses(cast):  # SAFETY 22
    opened = upload(cast.client(cast.mia), opml(outline("https://a.example/f", "A")))
    for person in (cast.noah, cast.adler, cast.ada, cast.otto, cast.tess):
        client = cast.client(person)
        assert client.get(opened.url).status_code == 404
        for act in ("take", "retry", "stop", "take-back"):
            assert client.post(f"{opened.url}{act}/").status_code == 404
    assert ImportRun.objects.count() == 1


def test_two_thousand_lines_can_be_chosen_from(cast):
    client = cast.client(cast.mia)
    opened = upload(client, opml(*(outline(f"https://a{n}.example/f", f"A{n}") for n in range(2000))))
    page = text_of(client.get(opened.url))
    assert page.count(" checked") == 500
    answer = client.post(f"{opened.url}take/", {"why": "All", "lines": [str(n) for n in range(2000)]})
    assert answer.status_code == 422
    assert "At most 500 come in at a time" in text_of(answer)


def test_taking_along(cast):
    source = make_source(cast.harbour, title="Fish & chips")
    link = make_source(cast.harbour, title="Maps", feed=False)
    refused = make_source(cast.harbour, title="Refused", verdict="refused")
    for each in (source, link, refused):
        make_follow(cast.mia, cast.harbour, each)
    make_follow(cast.noah, cast.harbour, make_source(cast.harbour, title="Noah's own"))
    answer = cast.client(cast.mia).get("/sources/take-along.opml")
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="plnsite-')
    assert "no-store" in answer.headers["Cache-Control"]
    page = text_of(answer)
    assert (
        f'<outline text="Fish &amp; chips" title="Fish &amp; chips" type="rss" xmlUrl="{source.feed.address}"'
        in page
    )
    assert f'type="link" url="{link.address}"' in page
    for other in ("Noah", "Refused", cast.mia.name):  # SAFETY 39
        assert other not in page


def test_no_title_keeps_anybody_from_taking_along(cast):
    source = make_source(cast.harbour, title="Odd\x01 \ufffetitle")
    shelf = Folder.objects.create(person=cast.mia, school=cast.harbour, name="My\x02 shelf")
    make_follow(cast.mia, cast.harbour, source, folder=shelf)
    page = text_of(cast.client(cast.mia).get(reverse("resources:opml-download")))
    assert 'title="Odd title"' in page
    assert 'title="My shelf"' in page


def test_what_is_no_number_of_a_line_is_none(cast):
    file = SimpleUploadedFile("list.opml", opml(outline("https://a.example/", "A")))
    run = open_import(actor=cast.viewer(cast.mia), file=file)
    address = reverse("resources:import-take", args=[run.uuid])
    for number in ("9" * 5_000, "-1", "\u0663", ""):
        answer = cast.client(cast.mia).post(address, {"why": "Why not", "lines": number})
        assert answer.status_code == 422


@pytest.mark.journey
def test_a_list_comes_in_in_a_browser(transactional_world, live_server, new_page, little_server, tmp_path):
    cast = transactional_world.cast
    page = new_page(viewport={"width": 390, "height": 844})
    client = cast.client(cast.mia)
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.goto(live_server.url + "/sources/bring/")
    file = tmp_path / "list.opml"
    file.write_bytes(opml(folder("Sea", outline(feed_at(little_server, "/a", "Blog A"), "Blog A"))))
    page.set_input_files("[name=file]", file)
    page.get_by_role("button", name="Look into it").click()
    page.get_by_label("Blog A").wait_for()
    page.get_by_role("button", name="Bring these in").click()
    page.get_by_role("progressbar", name="Coming in").wait_for()
    jobs.bring_in(ImportRun.objects.get(state="running").pk)
    page.get_by_role("link", name="See what became of each").click()
    page.get_by_text("You follow it now").click()
    page.get_by_role("link", name="Blog A").wait_for()


def test_what_comes_next_stands_before_five_hundred_lines(cast):
    run = ImportRun.objects.create(
        school=cast.harbour, person=cast.mia, kind="opml", state="done", finished=timezone.now()
    )

    def bring(number, state):
        first = run.lines.count()
        ImportLine.objects.bulk_create(
            ImportLine(run=run, position=first + place, address=f"https://s{place}.example/", state=state)
            for place in range(number)
        )
        return cast.client(cast.mia).get(f"/sources/bring/{run.uuid}/").content.decode()

    few = bring(3, "failed")
    assert '<details class="card transfer-heap" open>' in few
    assert "Nothing of it has come in." in few
    many = bring(400, "failed")
    assert '<details class="card transfer-heap">' in many
    assert '<details class="card transfer-heap" open>' not in many
    for act in ("To my sources", "Try again what we could not reach"):
        assert many.index(act) < many.index('<details class="card transfer-heap">')
    came = bring(97, "link")
    assert "97 sources have come in." in came
    assert came.index("Take it back") < came.index('<details class="card transfer-heap">')
