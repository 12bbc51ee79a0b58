"""Blocks: who may, who is out of reach, and that nobody is told.  # SAFETY 8"""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.audit.queries import entries_of
from accounts.models import AuditEntry, Block, Notification, Role
from accounts.notifications.queries import notices_of
from accounts.notifications.services import notify
from accounts.people.queries import viewers_at
from accounts.safety.blocks.services import block_person, lift_block, restore_block
from accounts.safety.contact.queries import may, refuse_unless
from accounts.safety.contact.rules import REFUSALS, Channel
from kit.errors import Refused
from networks.connections.services import answer_connection, ask_connection
from networks.groups.queries import group_page
from networks.models import Connection, Share
from tests.cast import enrol, join
from tests.networks.making import make_group

BOTH = [("mia", "noah"), ("noah", "mia")]


def block(cast, who="mia", whom="noah") -> Block:
    return block_person(actor=cast.viewer(getattr(cast, who)), person=getattr(cast, whom))


@pytest.mark.parametrize(("one", "other"), BOTH)
def test_neither_reaches_the_other_on_any_channel_until_it_is_lifted(cast, one, other):
    made = block(cast)
    viewer, person = cast.viewer(getattr(cast, one)), getattr(cast, other)
    assert not any(may(viewer, person, channel) for channel in Channel)
    with pytest.raises(Refused) as no:
        refuse_unless(viewer, person, Channel.ASK)
    assert str(no.value.sentence) == str(REFUSALS[Channel.ASK])
    lift_block(actor=cast.viewer(cast.mia), block=made)
    viewer = cast.viewer(getattr(cast, one))
    assert may(viewer, person, Channel.SEE)
    assert may(viewer, person, Channel.ASK)
    restore_block(actor=cast.viewer(cast.mia), block=made)
    assert not may(cast.viewer(getattr(cast, one)), person, Channel.SEE)


def test_staff_see_and_reach_both_as_before(cast):
    block(cast)
    for who in ("adler", "ada", "carl"):
        viewer = cast.viewer(getattr(cast, who))
        assert may(viewer, cast.mia, Channel.SEE)
        assert may(viewer, cast.noah, Channel.WRITE)


@pytest.mark.parametrize("whom", ["adler", "lena", "carl", "ada"])
def test_supervision_cannot_be_blocked_and_the_page_says_whom_to_turn_to(cast, whom):
    with pytest.raises(Refused):
        block(cast, "mia", whom)
    page = cast.client(cast.mia).get(reverse("accounts:block-make", args=[getattr(cast, whom).uuid]))
    assert "cannot be blocked" in page.content.decode()
    assert not Block.objects.exists()


@pytest.mark.parametrize("who", ["adler", "ada"])
def test_staff_block_nobody(cast, who):
    with pytest.raises(Refused):
        block(cast, who, "mia")
    assert cast.client(getattr(cast, who)).get(reverse("accounts:block-list")).status_code == 404


@pytest.mark.parametrize("whom", ["zoe", "otto"])
def test_whom_one_does_not_see_one_does_not_find_by_blocking(cast, whom):  # SAFETY 4, 40
    address = reverse("accounts:block-make", args=[getattr(cast, whom).uuid])
    assert cast.client(cast.mia).get(address).status_code == 404
    assert cast.client(cast.mia).post(address).status_code == 404
    with pytest.raises(Refused):
        block(cast, "mia", whom)


def test_who_becomes_staff_is_kept_from_nobody(cast):
    block(cast)
    join(cast.noah, cast.harbour, Role.LIBRARIAN)
    assert may(cast.viewer(cast.mia), cast.noah, Channel.SEE)
    assert may(cast.viewer(cast.noah), cast.mia, Channel.SEE)


def test_a_block_counts_at_its_own_school_alone(cast):
    block(cast)
    for person in (cast.mia, cast.noah):
        join(person, cast.millbrook, Role.STUDENT)
        enrol(person, cast.other_class)
    there = viewers_at(cast.millbrook, [cast.mia])[cast.mia.pk]
    assert may(there, cast.noah, Channel.SEE)


def test_twice_is_once_and_both_may_block(cast):
    first = block(cast)
    assert block(cast) == first
    with pytest.raises(Refused):
        block(cast, "noah", "mia")  # who is blocked does not find the other any more
    assert Block.objects.count() == 1


def test_a_notice_of_before_is_gone_and_comes_back_and_none_is_made(cast):
    said = {"school": cast.harbour, "text": "Noah asks you.", "address": "/"}
    notify(person=cast.mia, actor=cast.noah, key="before", **said)
    assert notices_of(cast.viewer(cast.mia)).count() == 1
    made = block(cast, "noah", "mia")
    notify(person=cast.mia, actor=cast.noah, key="during", **said)
    assert not notices_of(cast.viewer(cast.mia)).exists()
    client = cast.client(cast.mia)
    assert client.get(reverse("accounts:block-list")).wsgi_request.viewer.has_notices is False
    assert Notification.objects.count() == 1
    lift_block(actor=cast.viewer(cast.noah), block=made)
    assert notices_of(cast.viewer(cast.mia)).count() == 1


def test_connections_and_shares_are_out_of_sight_both_ways_and_come_back(world):
    cast = world.cast
    Connection.objects.filter(pk=world.connection.pk).update(state="accepted", answered=timezone.now())
    to_mia = Share.objects.create(
        school=cast.harbour, sharer=cast.noah, source=world.source, audience="person", person=cast.mia
    )

    def seen() -> tuple[int, ...]:
        mia, noah = cast.viewer(cast.mia), cast.viewer(cast.noah)
        return (
            Connection.objects.of(mia).filter(recipient=cast.noah).count(),
            Connection.objects.of(noah).filter(asker=cast.mia).count(),
            Share.objects.shown_to(mia).filter(sharer=cast.noah).count(),
            Share.objects.made_by(noah).filter(pk=to_mia.pk).count(),
        )

    before = seen()
    assert all(before)
    made = block(cast)
    assert not any(seen())
    lift_block(actor=cast.viewer(cast.mia), block=made)
    assert seen() == before


def test_the_trail_is_read_by_who_looks_after_reports(cast):
    block(cast)
    assert AuditEntry.objects.filter(verb="accounts.blocks.block_person").count() == 1
    assert not entries_of(cast.viewer(cast.ada), verb="accounts.blocks").exists()
    assert entries_of(cast.viewer(cast.lena), verb="accounts.blocks").exists()


def test_two_presses_and_an_undo(cast):
    client = cast.client(cast.mia)
    page = client.get(reverse("accounts:person-detail", args=[cast.noah.uuid])).content.decode()
    address = reverse("accounts:block-make", args=[cast.noah.uuid])
    assert address in page
    answer = client.post(address, follow=True).content.decode()
    made = Block.objects.get()
    assert "Noah Osei" in answer
    assert reverse("accounts:block-lift", args=[made.uuid]) in answer
    assert cast.client(cast.noah).post(reverse("accounts:block-lift", args=[made.uuid])).status_code == 404
    client.post(reverse("accounts:block-lift", args=[made.uuid]))
    client.post(reverse("accounts:block-restore", args=[made.uuid]))
    assert Block.objects.standing().count() == 1


def test_a_pair_looks_as_if_the_other_had_left(cast):  # SAFETY 8
    pair = make_group(cast, cast.mia, cast.noah, kind="tutoring", name="Moles")
    block(cast)
    for who in (cast.mia, cast.noah):
        page = group_page(cast.viewer(who), pair)
        assert page.members == [who]
        assert page.is_alone
    assert len(group_page(cast.viewer(cast.adler), pair).members) == 2


def test_who_asks_past_the_page_reads_what_a_stranger_reads(cast):  # SAFETY 8
    ask = ask_connection(actor=cast.viewer(cast.noah), person=cast.mia, purpose="Help with tides")
    answer_connection(actor=cast.viewer(cast.mia), connection=ask, accept=False)
    block(cast)
    with pytest.raises(Refused) as no:
        ask_connection(actor=cast.viewer(cast.noah), person=cast.mia, purpose="Help with tides")
    assert str(no.value.sentence) == str(REFUSALS[Channel.ASK])
