"""Packs for tests, made by the services people use."""

from accounts.people.viewer import Viewer
from resources.collections.following import take_collection
from resources.collections.services import add_item, publish_collection, start_collection
from resources.models import Collection, CollectionItem, CollectionMember, Follow, Verdict
from tests.resources.making import make_source


def make_pack(keeper: Viewer, *titles: str, published: bool = True, **facts) -> Collection:
    """A pack with a recommended source for each title."""
    collection = start_collection(actor=keeper, **{"title": "Between the tides"} | facts)
    for title in titles:
        put_in(keeper, collection, title)
    if published:
        publish_collection(actor=keeper, collection=collection)
    return collection


def put_in(
    keeper: Viewer, collection: Collection, title: str, verdict: str = Verdict.RECOMMENDED
) -> CollectionItem:
    source = make_source(keeper.school, title=title, verdict=verdict)
    return add_item(actor=keeper, collection=collection, source=source, why=f"{title} is good.")


def take(viewer: Viewer, collection: Collection, how: str = "live", *, without: str = "") -> CollectionMember:
    items = collection.items.filter(removed__isnull=True).exclude(source__title=without)
    uuids = [str(item.uuid) for item in items]
    return take_collection(actor=viewer, collection=collection, how=how, items=uuids, why="The sea.")


def followed(viewer: Viewer) -> set[str]:
    """The titles of what somebody follows now."""
    return set(Follow.objects.of(viewer).current().values_list("source__title", flat=True))
