"""Packs for tests, made by the services people use."""

from accounts.people.viewer import Viewer
from resources.models import Follow, Pack, PackItem, PackMember, Verdict
from resources.packs.following import take_pack
from resources.packs.services import add_item, publish_pack, start_pack
from tests.resources.making import make_source


def make_pack(keeper: Viewer, *titles: str, published: bool = True, **facts) -> Pack:
    """A pack with a recommended source for each title."""
    pack = start_pack(actor=keeper, **{"title": "Between the tides"} | facts)
    for title in titles:
        put_in(keeper, pack, title)
    if published:
        publish_pack(actor=keeper, pack=pack)
    return pack


def put_in(keeper: Viewer, pack: Pack, title: str, verdict: str = Verdict.RECOMMENDED) -> PackItem:
    source = make_source(keeper.school, title=title, verdict=verdict)
    return add_item(actor=keeper, pack=pack, source=source, why=f"{title} is good.")


def take(viewer: Viewer, pack: Pack, how: str = "live", *, without: str = "") -> PackMember:
    items = pack.items.filter(removed__isnull=True).exclude(source__title=without)
    uuids = [str(item.uuid) for item in items]
    return take_pack(actor=viewer, pack=pack, how=how, items=uuids, why="The sea.")


def followed(viewer: Viewer) -> set[str]:
    """The titles of what somebody follows now."""
    return set(Follow.objects.of(viewer).current().values_list("source__title", flat=True))
