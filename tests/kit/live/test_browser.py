"""A page in a real browser hears of a notice while it is open."""

import copy

import pytest
from django.urls import reverse

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_notice_lights_the_bell_of_an_open_page(
    transactional_world, new_page, live_server, stream, valkey, settings
):
    cast = transactional_world.cast
    policy = copy.deepcopy(settings.CONTENT_SECURITY_POLICY)
    policy["DIRECTIVES"]["connect-src"].append(f"http://localhost:{stream.port}")
    settings.CONTENT_SECURITY_POLICY = policy
    settings.LIVE_PORT = stream.port
    settings.REDIS_URL = valkey.address

    page = new_page()
    session = cast.client(cast.noah).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    with page.expect_response(lambda answer: "/live/?" in answer.url) as opened:
        page.goto(live_server.url + reverse("networks:netmap-detail"))
    assert opened.value.status == 200
    bell = page.locator("[data-bell] .tool-dot")
    assert bell.is_hidden()

    from accounts.notifications.services import notify

    notify(person=cast.noah, school=cast.harbour, key="live", text="Somebody answered.", address="/")
    bell.wait_for(state="visible")
