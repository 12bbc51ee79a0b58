"""What a school itself offers: told by staff, kept in networks like any source, and never seen elsewhere."""

import re

import pytest

from kit.errors import Refused
from resources.adding.services import find_source
from resources.library.school_resources.services import add_resource, edit_resource
from resources.models import Follow, SchoolResource
from resources.providers.recognising import read_address
from resources.sources.link_checks.jobs import find_due_links
from tests.resources.making import make_follow, make_school_resource

CLUB = {"name": "Beekeeping club", "offers": "How bees live.", "kind": "club", "when": "Tuesdays", "where": "Roof"}


def test_staff_tell_students_keep_and_the_map_shows_it(cast):
    answer = cast.client(cast.lena).post("/sources/school/add/", CLUB | {"ask": str(cast.adler.uuid)})
    assert answer.status_code == 302
    source = SchoolResource.objects.get().source
    edited = cast.client(cast.lena).get(f"/sources/school/{source.uuid}/").content.decode()
    assert re.search(rf'value="{cast.adler.uuid}"\s+selected', edited)
    mia = cast.client(cast.mia)
    assert "Beekeeping club" in mia.get("/sources/?show=school&kind=school").content.decode()
    page = mia.get(f"/sources/{source.uuid}/").content.decode()
    for words in ("Tuesdays", "Roof", "How bees live.", "Ask Ms Adler", "Keep it"):
        assert words in page
    assert "school.invalid" not in page
    assert mia.post(f"/sources/{source.uuid}/follow/", {"why": "I like honey"}).status_code == 302
    assert Follow.objects.get().source == source
    assert "Beekeeping club" in mia.get("/network/map/").content.decode()
    assert "school.invalid" not in mia.get(f"/sources/{source.uuid}/").content.decode()


def test_another_school_never_hears_of_it(cast):  # SAFETY 40
    source = make_school_resource(cast.harbour).source
    otto = cast.client(cast.otto)
    assert otto.get(f"/sources/{source.uuid}/").status_code == 404
    assert cast.client(cast.tess).get(f"/sources/school/{source.uuid}/").status_code == 404
    assert "Beekeeping" not in otto.get("/sources/?show=school").content.decode()
    with pytest.raises(Refused):
        find_source(actor=cast.viewer(cast.otto), address=read_address(source.address))


def test_only_staff_and_without_contact_details(cast):  # SAFETY 5
    with pytest.raises(Refused):
        add_resource(actor=cast.viewer(cast.mia), **CLUB)
    for words in ({"where": "call 07700 900123"}, {"offers": "write to bees@club.example"}):
        with pytest.raises(Refused) as no:
            add_resource(actor=cast.viewer(cast.lena), **(CLUB | words))
        assert no.value.field == next(iter(words))
    with pytest.raises(Refused, match="works at your school"):
        add_resource(actor=cast.viewer(cast.lena), **CLUB, ask=cast.tess)
    assert not SchoolResource.objects.exists()


def test_it_can_be_changed_and_nobody_goes_looking_for_it(cast):
    resource = make_school_resource(cast.harbour)
    make_follow(cast.mia, cast.harbour, resource.source)
    edit_resource(actor=cast.viewer(cast.lena), resource=resource, **(CLUB | {"name": "Bees", "ask": cast.brook}))
    page = cast.client(cast.mia).get(f"/sources/{resource.source.uuid}/").content.decode()
    assert "Bees" in page
    assert "Ask Mr Brook" in page
    assert not find_due_links()


def test_only_who_may_be_asked_is_offered_for_asking(cast):  # SAFETY 1
    source = make_school_resource(cast.harbour).source
    for knows, offered in (("ada", set()), ("adler", {"mia", "lena"})):
        SchoolResource.objects.filter(source=source).update(ask=getattr(cast, knows))
        for who in ("mia", "lena", "adler"):
            client = cast.client(getattr(cast, who))
            page = client.get(f"/sources/{source.uuid}/").content.decode()
            asks = re.findall(r"/network/people/[^/]+/ask/", page)
            assert bool(asks) == (who in offered), (who, knows)
            assert all(client.get(address).status_code == 200 for address in asks), (who, knows)
