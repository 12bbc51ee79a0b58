"""Notices: told once, to one person, read by that person alone."""

import json
import re

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from accounts.models import Notification, Person
from accounts.notifications.queries import has_unread, notices_of
from accounts.notifications.services import notify
from kit.live.announcing import PREFIX, valkey_at

NOTICES = reverse("accounts:notification-list")


def tell(cast, person, key="one", **facts):
    facts = {"text": "Noah said yes.", "address": "/goals/", **facts}
    notify(person=person, school=facts.pop("school", cast.harbour), key=key, **facts)


def test_the_same_thing_is_told_once(cast):
    tell(cast, cast.mia)
    tell(cast, cast.mia, text="Again.")
    assert [notice.text for notice in notices_of(cast.viewer(cast.mia))] == ["Noah said yes."]


def test_notices_are_ones_own(cast):
    # SAFETY 40
    tell(cast, cast.mia)
    notice = Notification.objects.get()
    for person in (cast.noah, cast.adler, cast.otto):
        client = cast.client(person)
        assert "Noah said yes." not in client.get(NOTICES).content.decode()
        assert client.post(reverse("accounts:notification-open", args=[notice.uuid])).status_code == 404
    notice.refresh_from_db()
    assert notice.read is None


def test_opening_a_notice_reads_it_and_leads_there(cast):
    tell(cast, cast.mia)
    client = cast.client(cast.mia)
    assert has_unread(cast.viewer(cast.mia))
    answer = client.post(reverse("accounts:notification-open", args=[Notification.objects.get().uuid]))
    assert answer.url == "/goals/"
    assert not has_unread(cast.viewer(cast.mia))


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", ""])
def test_a_notice_never_leads_out_of_the_site(cast, address):
    tell(cast, cast.mia, address=address)
    notice = Notification.objects.get()
    answer = cast.client(cast.mia).post(reverse("accounts:notification-open", args=[notice.uuid]))
    assert answer.url == NOTICES


def test_all_can_be_read_at_once(cast):
    tell(cast, cast.mia, "one")
    tell(cast, cast.mia, "two")
    tell(cast, cast.noah, "one")
    cast.client(cast.mia).post(reverse("accounts:notification-read-all"))
    assert not has_unread(cast.viewer(cast.mia))
    assert has_unread(cast.viewer(cast.noah))


def test_the_page_tells_no_number_and_comes_as_a_part(cast):
    # SAFETY 25
    for key in range(3):
        tell(cast, cast.mia, str(key), text="Something happened.")
    client = cast.client(cast.mia)
    page = client.get(NOTICES).content.decode()
    assert "there is something new" in page
    assert not re.search(r"3[^<]*(new|notice)", page)
    part = client.get(NOTICES, headers={"HX-Request": "true"}).content.decode()
    assert part.count("Something happened.") == 3
    assert "<html" not in part


def test_pages_take_the_same_queries_for_three_and_thirty(cast, django_assert_max_num_queries):
    client, counts = cast.client(cast.mia), []
    for first, last in ((0, 3), (3, 33)):
        for key in range(first, last):
            tell(cast, cast.mia, str(key), actor=cast.noah)
        with django_assert_max_num_queries(30) as asked:
            page = client.get(NOTICES).context["page"]
        counts.append(len(asked))
    assert counts[0] == counts[1]
    assert len(client.get(NOTICES, {"after": page.next}).context["page"].rows) == 3


@pytest.mark.parametrize("closed", [False, True])
def test_an_open_page_hears_of_what_is_confidential_only_where_it_is_shown(
    cast, django_capture_on_commit_callbacks, closed
):
    # SAFETY 32
    Person.objects.filter(pk=cast.mia.pk).update(confidence_closed=timezone.now() if closed else None)
    ears = valkey_at(settings.REDIS_URL).pubsub(ignore_subscribe_messages=True)
    ears.subscribe(f"{PREFIX}person.{cast.mia.uuid}")
    ears.get_message(timeout=1)
    with django_capture_on_commit_callbacks(execute=True):
        tell(cast, cast.mia, in_confidence=True, changed=cast.class_9a)
        tell(cast, cast.mia, key="two", changed=cast.class_8b)
    heard = [json.loads(each["data"]) for _ in range(6) if (each := ears.get_message(timeout=0.5))]
    changes = [cast.class_8b] if closed else [cast.class_9a, cast.class_8b]
    expected = [
        news
        for row in changes
        for news in (
            {"what": "notice", "uuid": str(cast.mia.uuid)},
            {"what": "schoolclass", "uuid": str(row.uuid)},
        )
    ]
    assert heard == expected
