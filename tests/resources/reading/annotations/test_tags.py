"""Tags of one's own: given, found by, renamed, put together, taken away."""

import pytest
from django.urls import reverse

from kit.errors import Refused
from resources.models import Reading
from resources.reading.annotations.queries import own_tags, saved_readings
from resources.reading.annotations.services import remove_tag, rename_tag, set_tags
from tests.resources.making import make_entries, make_source


@pytest.fixture
def entries(cast):
    return make_entries(make_source(cast.harbour), 3)


def tag(cast, entry, tags, who=None, **facts):
    return set_tags(actor=cast.viewer(who or cast.mia), entry=entry, tags=tags, **facts)


def carried(cast):
    return [reading.tags for reading in Reading.objects.filter(person=cast.mia).order_by("entry_id")]


def test_a_tag_saves_and_finds_again(cast, entries):
    reading = tag(cast, entries[0], " Shore, #Poster  two ,shore,, ", known=["school"])
    assert reading.tags == ["school", "shore", "poster two"]
    assert reading.saved
    viewer = cast.viewer(cast.mia)
    assert own_tags(viewer) == ["poster two", "school", "shore"]
    assert [one.entry for one in saved_readings(viewer, tag="shore")] == [entries[0]]
    assert not saved_readings(viewer, tag="sho").exists()
    tag(cast, entries[0], "")
    assert own_tags(viewer) == []
    assert saved_readings(viewer).count() == 1, "without tags it stays saved"


@pytest.mark.parametrize("tags", ["x" * 31, ",".join("abcdefghijk")])
def test_too_long_and_too_many(cast, entries, tags):
    with pytest.raises(Refused) as no:
        tag(cast, entries[0], tags)
    assert no.value.field == "tags"


def test_renamed_put_together_and_taken_away(cast, entries):
    viewer = cast.viewer(cast.mia)
    for entry, tags in zip(entries, ("sea, crabs", "sea", "shore, sea"), strict=True):
        tag(cast, entry, tags)
    tag(cast, entries[0], "sea", cast.noah)
    assert rename_tag(actor=viewer, tag="sea", name=" Shore ") == "shore"
    assert carried(cast) == [["shore", "crabs"], ["shore"], ["shore"]]
    with pytest.raises(Refused):
        rename_tag(actor=viewer, tag="shore", name=" , ")
    remove_tag(actor=viewer, tag="shore")
    assert carried(cast) == [["crabs"], [], []]
    assert saved_readings(viewer).count() == 3
    assert own_tags(cast.viewer(cast.noah)) == ["sea"], "another's tags are another's"  # SAFETY 22


def test_through_the_pages(cast, entries):
    client = cast.client(cast.mia)
    edit = reverse("resources:tag-edit", args=[entries[0].uuid])
    client.post(edit, {"tags": "shore, for the poster"})
    assert 'value="for the poster"' in client.get(edit).content.decode(), "one's own tags are offered"
    saved = client.get(reverse("resources:saved-list"), {"tag": "shore"}).content.decode()
    assert entries[0].title in saved
    client.post(f"{reverse('resources:tag-rename')}?tag=shore", {"name": "beach"})
    assert "Nothing has this tag" in client.get(reverse("resources:saved-list"), {"tag": "shore"}).content.decode()
    assert client.get(f"{reverse('resources:tag-remove')}?tag=shore").status_code == 404
    client.post(f"{reverse('resources:tag-remove')}?tag=beach")
    assert carried(cast) == [["for the poster"]]
