"""A pack offered to a class, a group or a person: a card for whoever may see the pack, nothing for others."""

import pytest
from django.http import Http404
from django.urls import reverse

from accounts.models import Notification
from kit.errors import Refused
from networks.models import Share
from networks.sharing.access import get_recipients, get_shown_share, get_thing
from networks.sharing.queries import shared_in, shared_with
from networks.sharing.services import share
from resources.models import Pack
from resources.packs.services import archive_pack, publish_pack
from tests.networks.making import make_group
from tests.resources.packs.packing import make_pack, take

WORDS = "Half of it is about crabs."


@pytest.fixture
def group(cast):
    """Mia, who is in 8B, and Zoe, who is not, with Ms Adler."""
    return make_group(cast, cast.mia, cast.zoe, kind="project")


@pytest.fixture
def pack(cast):
    return make_pack(cast.viewer(cast.lena), "Crabs", "Limpets", description="Where to begin.")


def send(cast, who, pack, to, audience="group"):
    viewer = cast.viewer(who)
    thing = get_thing(viewer, "pack", pack.uuid)
    return share(actor=viewer, thing=thing, recipients=get_recipients(viewer, audience, to.uuid), words=WORDS)


def told(who):
    return Notification.objects.filter(person=who, key__startswith="share.").count()


def test_members_see_it_as_a_card_that_leads_to_the_pack(cast, group, pack):  # SAFETY 22, 40
    made = send(cast, cast.mia, pack, group)
    assert send(cast, cast.mia, pack, group) == made
    address = reverse("resources:pack-detail", args=[pack.uuid])
    for place in (reverse("networks:group-detail", args=[group.uuid]), reverse("networks:share-list")):
        page = cast.client(cast.zoe).get(place).content.decode()
        for part in (f'href="{address}"', "Between the tides", "Where to begin.", "Pack by Lena Marsh", WORDS):
            assert part in page
    assert told(cast.zoe) == told(cast.adler) == 1
    for person in (cast.noah, cast.brook, cast.ada, cast.otto, cast.tess):
        assert not shared_with(cast.viewer(person)).exists()
        with pytest.raises(Http404):
            get_shown_share(cast.viewer(person), made.uuid)


def test_from_the_packs_page_to_a_class(cast, pack):
    client, address = cast.client(cast.adler), reverse("resources:pack-detail", args=[pack.uuid])
    choose = reverse("networks:share-choose", args=["pack", pack.uuid])
    assert choose in client.get(address).content.decode()
    make = reverse("networks:share-make", args=["pack", pack.uuid, "class", cast.class_8b.uuid])
    assert make in client.get(choose).content.decode()
    assert client.post(make, {"words": WORDS}, follow=True).redirect_chain[-1][0] == address
    assert told(cast.mia) == told(cast.noah) == 1
    found = cast.client(cast.noah).get("/search/", {"q": "half of it"}).content.decode()
    assert address in found


def test_what_one_follows_is_at_hand_for_a_group(cast, group, pack):
    pick = reverse("networks:group-share", args=[group.uuid])
    make = reverse("networks:share-make", args=["pack", pack.uuid, "group", group.uuid])
    assert make not in cast.client(cast.mia).get(pick).content.decode()
    take(cast.viewer(cast.mia), pack)
    assert make in cast.client(cast.mia).get(pick).content.decode()


def test_a_pack_for_one_class_reaches_nobody_outside_it(cast, group):  # SAFETY 22
    pack = make_pack(cast.viewer(cast.adler), "Crabs", school_class=cast.class_8b)
    send(cast, cast.adler, pack, group)
    assert shared_in(cast.viewer(cast.mia), group).exists()
    assert not shared_in(cast.viewer(cast.zoe), group).exists()
    assert (told(cast.mia), told(cast.zoe)) == (1, 0)
    address = reverse("networks:share-make", args=["pack", pack.uuid, "group", group.uuid])
    page = cast.client(cast.adler).get(address).content.decode()
    assert "This pack is for 8B." in page
    assert "Mia Kowalski" in page
    assert "Zoe Lindqvist" not in page
    with pytest.raises(Http404):
        send(cast, cast.zoe, pack, group)
    with pytest.raises(Refused):
        send(cast, cast.adler, pack, make_group(cast, cast.zoe))


def test_a_group_that_nobody_is_in_yet_may_have_one(cast, pack):
    group = make_group(cast)
    assert send(cast, cast.adler, pack, group) in shared_in(cast.viewer(cast.adler), group)


def test_a_draft_is_not_shared_and_one_put_away_is_out_of_sight(cast, group):
    lena = cast.viewer(cast.lena)
    pack = make_pack(lena, "Crabs", published=False)
    Pack.objects.update(keeper=cast.adler)
    with pytest.raises(Refused):
        send(cast, cast.adler, pack, group)
    publish_pack(actor=lena, pack=pack)
    send(cast, cast.adler, pack, group)
    assert shared_with(cast.viewer(cast.mia)).exists()
    pack.refresh_from_db()
    archive_pack(actor=lena, pack=pack)
    assert Share.objects.standing().exists()
    assert not shared_with(cast.viewer(cast.mia)).exists()


def test_a_pack_of_another_school_is_not_there(cast, pack):  # SAFETY 40
    there = make_pack(cast.viewer(cast.tess), "Crabs")
    for who, what in ((cast.mia, there), (cast.otto, pack)):
        with pytest.raises(Http404):
            get_thing(cast.viewer(who), "pack", what.uuid)
