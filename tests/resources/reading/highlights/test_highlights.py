"""Marking, noting, taking away; each reader for themselves."""

import pytest
from django.http import Http404
from django.urls import reverse

from kit.errors import Refused
from resources.models import Highlight, SchoolSource, Verdict
from resources.reading.highlights.access import get_entry_to_mark, get_highlight
from resources.reading.highlights.queries import marked_entry
from resources.reading.highlights.services import (
    edit_highlight,
    make_highlight,
    remove_highlight,
    restore_highlight,
)
from tests.resources.making import make_entries, make_source

HTML = "<p>Limpets come <em>home</em> to the same spot.</p><p>Nobody knows how they find the way &amp; why.</p>"


@pytest.fixture
def entry(cast):
    return make_entries(make_source(cast.harbour), 1, html=HTML)[0]


def mark(cast, entry, quote="come home to the same spot", **facts):
    return make_highlight(actor=cast.viewer(cast.mia), entry=entry, quote=quote, **facts)


def test_a_highlight_is_drawn_into_the_page_and_listed(cast, entry):
    made = mark(cast, entry, kind="question", note=" How? ")
    assert (made.quote, made.note) == ("come home to the same spot.", "How?")
    page = marked_entry(cast.viewer(cast.mia), entry)
    assert page.html.count('<mark class="passage passage-question"') == 3
    assert f'id="passage-{made.uuid}"' in page.html
    assert "A question (1)" in page.html, "colour is not the only sign"
    assert [one.highlight for one in page.passages] == [made]


def test_it_is_each_readers_own(cast, entry):  # SAFETY 22, 40
    made = mark(cast, entry)
    for person in (cast.noah, cast.adler, cast.carl, cast.otto):
        assert marked_entry(cast.viewer(person), entry).passages == []
        with pytest.raises(Http404):
            get_highlight(cast.viewer(person), made.uuid)
    with pytest.raises(Http404):
        get_entry_to_mark(cast.viewer(cast.otto), entry.uuid)


def test_the_same_passage_twice_is_one(cast, entry):
    first = mark(cast, entry, note="One")
    again = mark(cast, entry, kind="doubt")
    assert again.pk == first.pk
    first.refresh_from_db()
    assert (first.kind, first.note) == ("doubt", "One")


def test_a_passage_that_went_does_not_jump_to_one_that_looks_like_it(cast, entry):
    said = "<p>Team {} counted twelve crabs and three starfish in the pool at low tide.</p>"
    entry.html = said.format("North") + said.format("South")
    entry.save()
    made = mark(cast, entry, "Team North counted twelve crabs and three starfish in the pool at low tide.")
    entry.html = said.format("South")
    entry.save()
    page = marked_entry(cast.viewer(cast.mia), entry)
    assert "<mark" not in page.html
    assert [(one.highlight, one.is_gone) for one in page.passages] == [(made, True)]


def test_an_edited_entry_keeps_it_and_a_rewritten_one_says_it_is_gone(cast, entry):
    made = mark(cast, entry)
    entry.html = HTML.replace("to the same", "to exactly the same").replace("<p>Limpets", "<p>All limpets")
    page = marked_entry(cast.viewer(cast.mia), entry)
    assert not page.passages[0].is_gone
    assert "exactly the same spot." in page.html
    entry.html = "<p>This page is about something else now.</p>"
    page = marked_entry(cast.viewer(cast.mia), entry)
    assert page.html == entry.html
    assert [(one.is_gone, one.highlight) for one in page.passages] == [(True, made)]
    shown = cast.client(cast.mia).get(reverse("resources:entry-detail", args=[entry.uuid]))
    assert "gone from the page" not in shown.content.decode()  # what is stored has not changed
    entry.save()
    shown = cast.client(cast.mia).get(reverse("resources:entry-detail", args=[entry.uuid])).content.decode()
    assert "gone from the page" in shown
    assert "come home to the same spot" in shown


def test_taken_away_and_taken_back(cast, entry):
    viewer, made = cast.viewer(cast.mia), mark(cast, entry)
    remove_highlight(actor=viewer, highlight=made)
    assert marked_entry(viewer, entry).passages == []
    again = mark(cast, entry)
    restore_highlight(actor=viewer, highlight=made)
    assert [one.highlight for one in marked_entry(viewer, entry).passages] == [again], "two of one never stand"
    remove_highlight(actor=viewer, highlight=again)
    restore_highlight(actor=viewer, highlight=made)
    assert [one.highlight for one in marked_entry(viewer, entry).passages] == [made]


def test_nobody_changes_anothers(cast, entry):
    made = mark(cast, entry)
    other = cast.viewer(cast.noah)
    edit_highlight(actor=other, highlight=made, kind="doubt", note="x")
    remove_highlight(actor=other, highlight=made)
    made.refresh_from_db()
    assert (made.kind, made.note, made.removed) == ("important", "", None)


@pytest.mark.parametrize("quote", ["", "   ", "whales", "Nobody knows how they find the way to the moon and back"])
def test_words_that_are_not_there(cast, entry, quote):
    with pytest.raises(Refused) as no:
        mark(cast, entry, quote)
    assert no.value.field == "quote"


def test_a_passage_is_made_of_words_alone(cast):
    entry = make_entries(make_source(cast.harbour), 1, html="", summary="<script>alert(1)</script> & more")[0]
    made = mark(cast, entry, "<script>alert(1)</script>")
    assert made.quote == "<script>alert(1)</script>"
    assert "<script" not in marked_entry(cast.viewer(cast.mia), entry).html


def test_the_form_without_javascript(cast, entry):
    client = cast.client(cast.mia)
    url = reverse("resources:highlight-make", args=[entry.uuid])
    bad = client.post(url, {"quote": "whales", "kind": "idea", "note": "Mine"})
    assert bad.status_code == 422
    assert "Mine" in bad.content.decode()
    good = client.post(url, {"quote": "Limpets come", "kind": "idea"})
    made = Highlight.objects.get()
    assert good["Location"].endswith(f"/{entry.uuid}/#note-{made.uuid}")
    page = client.get(good["Location"]).content.decode()
    assert "passage-idea" in page


def test_a_refused_source_takes_the_page_but_not_the_note(cast, entry):  # SAFETY 41
    made = mark(cast, entry, note="Still mine")
    SchoolSource.objects.update(verdict=Verdict.REFUSED)
    client = cast.client(cast.mia)
    assert client.get(reverse("resources:entry-detail", args=[entry.uuid])).status_code == 404
    notes = client.get(reverse("resources:note-list")).content.decode()
    assert "Still mine" in notes
    assert reverse("resources:entry-detail", args=[entry.uuid]) not in notes
    saved = client.post(reverse("resources:highlight-edit", args=[made.uuid]), {"kind": "idea", "note": "x"})
    assert client.get(saved["Location"]).status_code == 200
