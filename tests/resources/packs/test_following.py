"""Following a pack: live or copied, hiding and keeping, leaving and coming back."""

import pytest
from django.urls import reverse

from kit.errors import Refused
from resources.follows.services import edit_follow, end_follow, start_follow
from resources.models import Follow, PackMember, Verdict
from resources.packs.following import (
    edit_membership,
    hide_item,
    leave_pack,
    rejoin_pack,
    set_own,
    show_item,
)
from resources.packs.jobs import deliver_changes
from resources.packs.services import (
    add_item,
    archive_pack,
    publish_pack,
    remove_item,
    restore_item,
    unarchive_pack,
    unpublish_pack,
)
from resources.vetting.services.verdicts import judge_source
from tests.resources.making import make_source, switch_on
from tests.resources.packs.packing import followed, make_pack, put_in, take


@pytest.fixture
def lena(cast):
    return cast.viewer(cast.lena)


@pytest.fixture
def mia(cast):
    return cast.viewer(cast.mia)


@pytest.fixture
def pack(lena):
    return make_pack(lena, "Crabs", "Limpets", "Tides")


def item(pack, title):
    return pack.items.get(source__title=title)


def test_live_brings_all_but_what_is_left_out(mia, pack, cast):
    take(mia, pack, without="Limpets")
    assert followed(mia) == {"Crabs", "Tides"}
    assert set(Follow.objects.values_list("why", "school__code")) == {("The sea.", "harbour")}
    assert followed(cast.viewer(cast.noah)) == set()


def test_what_comes_into_the_pack_comes_to_those_who_follow_it(mia, lena, pack):
    take(mia, pack, without="Limpets")
    put_in(lena, pack, "Seaweed")
    assert followed(mia) == {"Crabs", "Tides"}  # until a worker has been there
    assert deliver_changes() == 1
    assert followed(mia) == {"Crabs", "Tides", "Seaweed"}
    assert deliver_changes() == 0


def test_what_leaves_the_pack_leaves_and_comes_back_with_undo(mia, lena, pack):
    take(mia, pack)
    follow = Follow.objects.get(source__title="Crabs")
    remove_item(actor=lena, item=item(pack, "Crabs"))
    deliver_changes()
    assert followed(mia) == {"Limpets", "Tides"}
    restore_item(actor=lena, item=item(pack, "Crabs"))
    deliver_changes()
    follow.refresh_from_db()
    assert followed(mia) == {"Crabs", "Limpets", "Tides"}
    assert follow.ended is None  # the same tie, with its age


@pytest.mark.parametrize("made_own", ["by the button", "by a reason of its own", "before the pack"])
def test_ones_own_stays_when_it_leaves_the_pack(mia, lena, pack, made_own):
    crabs = item(pack, "Crabs")
    if made_own == "before the pack":
        start_follow(actor=mia, source=crabs.source, why="The sea.")
    take(mia, pack)
    if made_own == "by the button":
        set_own(actor=mia, item=crabs, own=True)
    if made_own == "by a reason of its own":
        edit_follow(actor=mia, follow=Follow.objects.get(source=crabs.source), why="I draw them.")
    remove_item(actor=lena, item=crabs)
    deliver_changes()
    assert "Crabs" in followed(mia)


def test_hidden_stays_hidden_and_can_be_shown(mia, lena, pack):
    take(mia, pack)
    hide_item(actor=mia, item=item(pack, "Tides"))
    put_in(lena, pack, "Seaweed")
    deliver_changes()
    assert followed(mia) == {"Crabs", "Limpets", "Seaweed"}
    show_item(actor=mia, item=item(pack, "Tides"))
    assert "Tides" in followed(mia)


def test_let_go_on_its_own_page_does_not_come_back(mia, lena, pack):
    take(mia, pack)
    end_follow(actor=mia, follow=Follow.objects.get(source__title="Crabs"))
    for change in (remove_item, restore_item):
        change(actor=lena, item=item(pack, "Crabs"))
        deliver_changes()
    assert followed(mia) == {"Limpets", "Tides"}


def test_a_copy_has_no_link(mia, lena, pack):
    take(mia, pack, "copy", without="Tides")
    assert followed(mia) == {"Crabs", "Limpets"}
    put_in(lena, pack, "Seaweed")
    remove_item(actor=lena, item=item(pack, "Crabs"))
    deliver_changes()
    assert followed(mia) == {"Crabs", "Limpets"}
    assert not PackMember.objects.exists()


def test_leaving_keeps_or_lets_go_and_can_be_taken_back(mia, lena, pack):
    member = take(mia, pack)
    set_own(actor=mia, item=item(pack, "Limpets"), own=True)
    leave_pack(actor=mia, member=member, keep=False)
    assert followed(mia) == {"Limpets"}
    put_in(lena, pack, "Seaweed")
    deliver_changes()
    assert followed(mia) == {"Limpets"}
    rejoin_pack(actor=mia, member=member)
    assert followed(mia) == {"Crabs", "Limpets", "Tides", "Seaweed"}
    leave_pack(actor=mia, member=member, keep=True)
    remove_item(actor=lena, item=item(pack, "Crabs"))
    deliver_changes()
    assert followed(mia) == {"Crabs", "Limpets", "Tides", "Seaweed"}


@pytest.mark.parametrize("put_out_of_sight", [unpublish_pack, archive_pack])
def test_nobody_comes_back_to_what_is_not_on_show(mia, lena, pack, cast, put_out_of_sight):
    member = take(mia, pack)
    put_out_of_sight(actor=lena, pack=pack)
    rejoin_pack(actor=mia, member=member)
    leave_pack(actor=mia, member=member, keep=False)
    put_in(lena, pack, "Not yet for all")
    back = reverse("resources:pack-rejoin", args=[pack.uuid])
    answer = cast.client(cast.mia).post(back, follow=True)
    assert "not on show just now" in answer.content.decode()
    assert followed(mia) == set()
    assert not PackMember.objects.current().exists()


def test_a_source_of_two_packs_goes_with_the_last_of_them(mia, lena, pack):
    crabs = item(pack, "Crabs")
    other = make_pack(lena, published=False, title="All about crabs")
    add_item(actor=lena, pack=other, source=crabs.source, why="Here too.")
    publish_pack(actor=lena, pack=other)
    first, second = take(mia, pack), take(mia, other)
    leave_pack(actor=mia, member=first, keep=False)
    assert followed(mia) == {"Crabs"}
    leave_pack(actor=mia, member=second, keep=False)
    assert followed(mia) == set()


def test_a_new_purpose_counts_for_what_came_with_the_pack(mia, lena, pack, cast):
    member = take(mia, pack)
    edit_follow(actor=mia, follow=Follow.objects.get(source__title="Crabs"), why="I draw them.")
    edit_membership(actor=mia, member=member, why="A project", topics=[cast.chemistry])
    whys = dict(Follow.objects.values_list("source__title", "why"))
    assert whys == {"Crabs": "I draw them.", "Limpets": "A project", "Tides": "A project"}
    member.refresh_from_db()
    put_in(lena, pack, "Seaweed")
    deliver_changes()
    seaweed = Follow.objects.get(source__title="Seaweed")
    assert (seaweed.why, list(seaweed.topics.all())) == ("A project", [cast.chemistry])


def test_a_refused_source_comes_to_nobody(mia, lena, pack):  # SAFETY 41
    judge_source(actor=lena, source=item(pack, "Crabs").source, verdict=Verdict.REFUSED, why="No.")
    take(mia, pack)
    assert followed(mia) == {"Limpets", "Tides"}
    with pytest.raises(Refused):
        show_item(actor=mia, item=item(pack, "Crabs"))
    assert followed(mia) == {"Limpets", "Tides"}


def test_put_away_it_cannot_be_followed_and_changes_wait(mia, lena, pack, cast):
    take(mia, pack)
    archive_pack(actor=lena, pack=pack)
    put_in(lena, pack, "Seaweed")
    assert deliver_changes() == 0
    with pytest.raises(Refused):
        take(cast.viewer(cast.noah), pack)
    unarchive_pack(actor=lena, pack=pack)
    deliver_changes()
    assert "Seaweed" in followed(mia)


@pytest.mark.parametrize("how", ["live", "copy"])
def test_what_may_not_be_followed_keeps_nothing_else_back(cast, lena, how):
    pack = make_pack(lena, "Crabs")
    ponds = make_source(
        cast.harbour, title="Ponds", address="https://www.reddit.com/r/ponds/", verdict=Verdict.RECOMMENDED
    )
    item = add_item(actor=lena, pack=pack, source=ponds, why="Newts.")
    mia = cast.viewer(cast.mia)
    take(mia, pack, how)
    assert followed(mia) == {"Crabs"}, "the school has not switched Reddit on"
    with pytest.raises(Refused, match="Reddit"):
        start_follow(actor=mia, source=ponds, why="Newts")
    switch_on(cast.harbour, "reddit")
    if how == "live":
        show_item(actor=mia, item=item)
        assert followed(mia) == {"Crabs", "Ponds"}
