"""Two keepers at one pack at once, and two schools of one teacher."""

from contextlib import suppress
from threading import Event

import pytest

from accounts.models import AuditEntry, Membership, Role
from accounts.people.queries import viewer_of
from kit.errors import Refused
from resources.models import Pack, PackTie, Verdict
from resources.packs.jobs import deliver_changes
from resources.packs.services import publish_pack, remove_item, restore_item
from tests.cast import make_cast
from tests.resources.making import make_follow
from tests.resources.packs.packing import followed, make_pack, put_in, take
from tests.threads import in_threads


def titles(pack):
    return list(pack.items.filter(removed__isnull=True).values_list("source__title", flat=True))


def test_what_a_colleague_published_meanwhile_takes_accepted_sources_alone(cast):  # SAFETY 41
    lena = cast.viewer(cast.lena)
    pack = make_pack(lena, "Crabs", published=False)
    gone = put_in(lena, pack, "Gone", verdict=Verdict.NONE)
    remove_item(actor=lena, item=gone)
    as_it_was = Pack.objects.get(pk=pack.pk)
    publish_pack(actor=lena, pack=pack)
    with pytest.raises(Refused):
        put_in(lena, as_it_was, "Unseen", verdict=Verdict.NONE)
    gone.pack = as_it_was
    with pytest.raises(Refused):
        restore_item(actor=lena, item=gone)
    assert titles(pack) == ["Crabs"]
    publish_pack(actor=lena, pack=as_it_was)
    assert AuditEntry.objects.filter(verb="resources.packs.publish_pack").count() == 1


@pytest.mark.django_db(transaction=True)
def test_nothing_comes_in_while_a_pack_is_published(monkeypatch):  # SAFETY 41
    cast = make_cast()
    lena = cast.viewer(cast.lena)
    pack = make_pack(lena, "Crabs", published=False)
    looked, put = Event(), Event()

    def wait_a_little(*_given):
        looked.set()
        put.wait(2)

    def put_one_in():
        looked.wait(20)
        with suppress(Refused):
            put_in(lena, Pack.objects.get(pk=pack.pk), "Unseen", verdict=Verdict.NONE)
        put.set()

    monkeypatch.setattr("resources.packs.services._record", wait_a_little)
    in_threads(lambda: publish_pack(actor=lena, pack=pack), put_one_in)
    pack.refresh_from_db()
    assert pack.published
    assert titles(pack) == ["Crabs"]


def test_a_pack_touches_nothing_that_is_followed_at_another_school(cast):  # SAFETY 40
    Membership.objects.create(person=cast.adler, school=cast.millbrook, role=Role.TEACHER)
    lena, adler = cast.viewer(cast.lena), viewer_of(cast.adler, cast.harbour.uuid)
    pack = make_pack(lena, "Crabs")
    take(adler, pack)
    first = put_in(lena, pack, "Limpets")
    there = make_follow(cast.adler, cast.millbrook, first.source, "For Millbrook")
    deliver_changes()
    assert followed(adler) == {"Crabs", "Limpets"}
    remove_item(actor=lena, item=first)
    deliver_changes()
    restore_item(actor=lena, item=first)
    deliver_changes()
    assert followed(adler) == {"Crabs", "Limpets"}
    there.refresh_from_db()
    assert (there.school, there.why, there.ended) == (cast.millbrook, "For Millbrook", None)
    assert not PackTie.objects.filter(follow=there).exists()
