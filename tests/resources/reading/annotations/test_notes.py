"""My notes: found, narrowed, paged and taken along."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from resources.models import Highlight, Reading
from resources.reading.annotations.notes import Filter, notes_of
from resources.reading.annotations.services import write_note
from resources.reading.highlights.services import make_highlight
from resources.vetting.services.verdicts import judge_source
from tests.resources.making import make_entries, make_follow, make_source


@pytest.fixture
def kept(cast):
    """A highlight in one source about chemistry, a note on another."""
    viewer = cast.viewer(cast.mia)
    acids, sea = make_source(cast.harbour, title="Acid *times*"), make_source(cast.harbour, title="Sea")
    make_follow(cast.mia, cast.harbour, acids).topics.add(cast.chemistry)
    about_acids = make_entries(acids, 1, html="<p>Lemons are sour because of acid.</p>")[0]
    about_sea = make_entries(sea, 1)[0]
    make_highlight(actor=viewer, entry=about_acids, quote="Lemons are sour", kind="idea", note="Try it\nat home")
    write_note(actor=viewer, entry=about_sea, note="Go at low tide")
    return acids, sea


def shown(cast, **chosen):
    return [row.quote or row.note for row in notes_of(cast.viewer(cast.mia), Filter(**chosen)).rows]


def test_newest_first_and_narrowed(cast, kept):
    acids, sea = kept
    assert shown(cast) == ["Go at low tide", "Lemons are sour"]
    assert shown(cast, words="lemons IDEA home") == []
    assert shown(cast, words="lemons home") == ["Lemons are sour"]
    assert shown(cast, words="tide") == ["Go at low tide"]
    assert shown(cast, kind="idea") == ["Lemons are sour"]
    assert shown(cast, kind="note") == ["Go at low tide"]
    assert shown(cast, source=sea) == ["Go at low tide"]
    assert shown(cast, topic=cast.chemistry) == ["Lemons are sour"]


def test_a_note_is_its_writers_alone(cast, kept):  # SAFETY 22, 40
    for person in (cast.noah, cast.adler, cast.carl, cast.otto):
        assert notes_of(cast.viewer(person), Filter()).rows == []
        assert "Lemons" not in cast.client(person).get(reverse("resources:note-export")).content.decode()


def test_pages_by_key_lose_and_repeat_nothing(cast):
    viewer, now = cast.viewer(cast.mia), timezone.now()
    entries = make_entries(make_source(cast.harbour), 40)
    for number, entry in enumerate(entries):
        when = now - timedelta(minutes=number // 7)  # many of one moment
        here = {"school": cast.harbour, "person": cast.mia, "entry": entry}
        Reading.objects.create(**here, note="n", noted=when)
        Highlight.objects.create(**here, quote="The", position=0, created=when)
    seen, after = [], ""
    for _page in range(20):
        found = notes_of(viewer, Filter(), after=after, size=7)
        seen += [row.uuid for row in found.rows]
        if not (after := found.next):
            break
    assert len(seen) == len(set(seen)) == 80


def test_a_few_notes_are_looked_over_without_a_filter(cast, kept):
    client, address = cast.client(cast.mia), reverse("resources:note-list")
    assert "Every source" not in client.get(address).content.decode()
    assert "Every source" in client.get(address, {"words": "tide"}).content.decode()
    for entry in make_entries(kept[1], 5):
        write_note(actor=cast.viewer(cast.mia), entry=entry, note="Wear boots")
    assert "Every source" in client.get(address).content.decode()


def test_nonsense_in_the_address_narrows_nothing(cast, kept):
    client = cast.client(cast.mia)
    page = client.get(reverse("resources:note-list"), {"kind": "x", "source": "x", "topic": "x", "after": "x"})
    assert "Lemons are sour" in page.content.decode()


def test_taken_along(cast, kept):
    client = cast.client(cast.mia)
    markdown = client.get(reverse("resources:note-export"))
    assert "attachment" in markdown["Content-Disposition"]
    text = markdown.content.decode()
    assert "## Acid \\*times\\*\n" in text
    assert "> Lemons are sour\n>\n> (Good idea)\n\nTry it\nat home\n" in text
    plain = client.get(reverse("resources:note-export"), {"format": "txt", "kind": "note"}).content.decode()
    assert "    Go at low tide" in plain
    assert "Lemons" not in plain


def test_of_what_is_refused_ones_own_words_go_along_and_no_way_there(cast, kept):  # SAFETY 39, 41
    acids, sea = kept
    judge_source(actor=cast.viewer(cast.lena), source=sea, verdict="refused", why="Betting.")
    for given in ({}, {"format": "txt"}):
        text = cast.client(cast.mia).get(reverse("resources:note-export"), given).content.decode()
        assert "Go at low tide" in text
        assert acids.address in text
        assert sea.address not in text


def test_the_way_to_what_one_takes_along_leads_there_with_and_without_notes(cast):
    client = cast.client(cast.mia)
    assert "/sources/notes/#take" in client.get("/me/").content.decode()
    assert 'id="take"' in client.get("/sources/notes/").content.decode()
