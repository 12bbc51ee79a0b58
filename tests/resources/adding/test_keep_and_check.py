"""Who is not sure of what they are about to follow goes on to check it."""

import pytest

from demo.sites import DemoSites
from resources.models import Follow, Source
from tests.resources.adding.test_views import hidden, text_of


@pytest.fixture(scope="module")
def demo():
    with DemoSites(port=0) as sites:
        yield sites


def test_a_student_keeps_it_and_checks_it_at_once(cast, demo):
    client = cast.client(cast.mia)
    preview = client.post("/sources/add/", {"address": demo.site_address("rock-pool-diary")})
    assert "and check it" in text_of(preview)
    typed = {"preview": hidden(preview, "preview"), "then": "check"}
    assert client.post("/sources/add/", typed | {"why": ""}).status_code == 422, "it is kept, so it wants a reason"
    done = client.post("/sources/add/", typed | {"why": "The sea"}, follow=True)
    assert done.redirect_chain == [(f"/sources/{Source.objects.get().uuid}/check/", 302)]
    assert Follow.objects.get().why == "The sea"


def test_staff_are_not_offered_a_check_of_their_own(cast, demo):
    client = cast.client(cast.adler)
    preview = client.post("/sources/add/", {"address": demo.site_address("rock-pool-diary")})
    assert "and check it" not in text_of(preview)
    typed = {"preview": hidden(preview, "preview"), "then": "check", "why": "The sea"}
    assert client.post("/sources/add/", typed).url == f"/sources/{Source.objects.get().uuid}/"
