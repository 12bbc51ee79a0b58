"""Until a school has named who looks after reports, nothing goes to one person alone.  # SAFETY 6, 12"""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Membership
from accounts.safety.contact.queries import may, refuse_unless
from accounts.safety.contact.rules import Channel
from kit.errors import Refused
from networks.models import Connection, ConnectionKind, Share
from tests.networks.making import make_group
from tests.resources.making import make_entries, make_source

NOBODY = {"is_safeguarding_lead": False, "is_safeguarding_deputy": False}


def test_until_both_are_named_words_and_shares_stay_off_and_today_says_so(cast):
    cast.harbour.students_write = True
    cast.harbour.save()
    for column in NOBODY:
        Membership.objects.filter(school=cast.harbour).update(**NOBODY)
        Membership.objects.filter(person=cast.carl).update(**{column: True})
        page = cast.client(cast.ada).get("/").content.decode()
        assert "Not named yet" in page
        assert reverse("accounts:lead-list") in page
    thing = make_entries(make_source(cast.harbour), 1)[0]
    ends = {"asker": cast.mia, "recipient": cast.noah, "kind": ConnectionKind.CLASSMATE, "state": "accepted"}
    Connection.objects.create(school=cast.harbour, purpose="Crabs", answered=timezone.now(), **ends)
    group = make_group(cast, cast.mia)
    mia = cast.client(cast.mia)
    choose = mia.get(reverse("networks:share-choose", args=["entry", thing.uuid])).content.decode()
    assert "has not said yet who looks after reports" in choose
    for audience, to in (("person", cast.noah), ("group", group), ("class", cast.class_8b)):
        made = reverse("networks:share-make", args=["entry", thing.uuid, audience, to.uuid])
        assert (made in choose) == (audience == "class")
        answer = mia.post(made, {"words": "It is good."})
        assert answer.status_code == (302 if audience == "class" else 422)
        if audience != "class":
            assert "has not said yet who looks after reports" in answer.content.decode()
    assert Share.objects.filter(sharer=cast.mia).count() == 1
    assert not may(cast.viewer(cast.mia), cast.noah, Channel.ASK)
    assert not may(cast.viewer(cast.mia), cast.noah, Channel.WRITE)
    with pytest.raises(Refused) as no:
        refuse_unless(cast.viewer(cast.mia), cast.noah, Channel.WRITE)
    assert "has not said yet" in no.value.sentence
    Membership.objects.filter(person=cast.lena).update(is_safeguarding_deputy=True)
    Membership.objects.filter(person=cast.carl).update(is_safeguarding_lead=True)
    again = reverse("networks:share-make", args=["entry", thing.uuid, "person", cast.noah.uuid])
    assert mia.post(again, {"words": "It is good."}).status_code == 302
    assert "Not named yet" not in cast.client(cast.ada).get("/").content.decode()
