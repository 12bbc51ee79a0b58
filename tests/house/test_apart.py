"""Two people kept apart by a block find nothing of each other, on any page of the house.  # SAFETY 8"""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Block, Membership, Notification
from networks.models import Connection, GroupMember, Share
from reflections.models import Reflection
from resources.models import SourceCheck
from tests.house.address_table import ADDRESSES
from tests.world import World, looking

pytestmark = pytest.mark.django_db
# What one blocked stands on one's own list.
OWN_LIST = {"accounts:block-list"}


def marks(person) -> list[str]:
    """What on a page says that somebody is there."""
    return [person.name, str(person.uuid)]


def pages(world: World, who: str, client) -> dict[str, str]:
    """What each page says to a person, by the name of its address."""
    found = {}
    for address in ADDRESSES:
        if address.act or not address.allows(who):
            continue
        url = reverse(address.name, kwargs=address.parts(world))
        with looking():
            answer = client.get(url)
            if answer.status_code in (200, 422):
                text = b"".join(answer.streaming_content) if answer.streaming else answer.content
                found[address.name] = text.decode(errors="ignore")
    queries = {"mia": "noah", "noah": "mia"}
    for name, query in (("pages:search", f"q={queries[who]}"), ("networks:share-list", "show=mine")):
        with looking():
            found[f"{name}?{query}"] = client.get(f"{reverse(name)}?{query}").content.decode()
    return found


def fill(world: World) -> None:
    """All that there can be between Mia and Noah."""
    cast = world.cast
    Connection.objects.filter(pk=world.connection.pk).update(state="accepted", answered=timezone.now())
    GroupMember.objects.create(group=world.group, person=cast.noah)
    here = {"school": cast.harbour, "source": world.source}
    for sharer, other in ((cast.mia, cast.noah), (cast.noah, cast.mia)):
        Share.objects.create(**here, sharer=sharer, audience="person", person=other)
        Share.objects.create(**here, sharer=sharer, audience="group", group=world.group, words="Look.")
        said = {"school": cast.harbour, "person": other, "actor": sharer}
        Notification.objects.create(
            key=f"of {sharer}", text=f"{sharer.name} shared something.", address="/", **said
        )
        ties = [{"uuid": str(world.connection.uuid), "kind": "classmate", "group": "who", "name": other.name}]
        Reflection.objects.filter(person=sharer).update(network={"ties": ties, "counts": {}})
    SourceCheck.objects.filter(submitted__isnull=False).update(shared_class=cast.class_8b)


def seen_of(world: World, clients: dict, who: str, other: str) -> set[str]:
    said = marks(getattr(world.cast, other))
    return {
        name
        for name, page in pages(world, who, clients[who]).items()
        if any(mark in page for mark in said) and name not in OWN_LIST
    }


@pytest.mark.parametrize("blocker", ["mia", "noah"])
def test_neither_is_on_any_page_of_the_other_and_all_comes_back(visit, blocker):
    world = visit.world
    cast = world.cast
    with looking():
        fill(world)
        pairs = [("mia", "noah"), ("noah", "mia")]
        before = {who: seen_of(world, visit.clients, who, other) for who, other in pairs}
        assert min(map(len, before.values())) > 5, before
        ends = {"mia": cast.mia, "noah": cast.noah}
        blocked = ends[dict(pairs)[blocker]]
        made = Block.objects.create(school=cast.harbour, blocker=ends[blocker], blocked=blocked)
        during = {who: seen_of(world, visit.clients, who, other) for who, other in pairs}
        assert during == {"mia": set(), "noah": set()}
        Block.objects.filter(pk=made.pk).update(lifted=timezone.now())
        assert {who: seen_of(world, visit.clients, who, other) for who, other in pairs} == before


def test_staff_see_both_on_every_page_as_before(visit):
    world = visit.world
    cast = world.cast
    assert Membership.objects.filter(person=cast.adler).exists()
    names = ("accounts:class-detail", "networks:group-detail", "pages:class-dashboard")
    addresses = [each for each in ADDRESSES if each.name in names]
    with looking():
        fill(world)

        def seen() -> list[tuple[str, bool, bool]]:
            client, found = visit.clients["adler"], []
            for each in addresses:
                page = client.get(reverse(each.name, kwargs=each.parts(world))).content.decode()
                found.append((each.name, cast.mia.name in page, cast.noah.name in page))
            return found

        before = seen()
        Block.objects.create(school=cast.harbour, blocker=cast.mia, blocked=cast.noah)
        assert seen() == before
