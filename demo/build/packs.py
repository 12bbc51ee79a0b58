"""The packs that staff of a school put together, and who follows them."""

from demo.build.cast import Cast
from demo.story import PackStory, packs
from resources.models import Collection, CollectionItem, CollectionMember, CollectionTie, Follow, Source


def build_packs(cast: Cast, sources: dict[str, Source], follows) -> dict[str, Collection]:
    """Write the school's packs, of sources that it has judged; return them by key. What a student followed before
    stays their own."""
    stories = [story for story in packs() if story.school == cast.school.code]
    if not stories:
        return {}
    rows = {story.key: _collection(cast, story) for story in stories}
    Collection.objects.bulk_create(rows.values())
    items = {(story.key, item.source_id): item for story in stories for item in _items(rows, story, sources)}
    CollectionItem.objects.bulk_create(items.values())
    topics = Collection.topics.through
    topics.objects.bulk_create(
        topics(collection=rows[story.key], topic=cast.topics[slug]) for story in stories for slug in story.topics
    )
    _followers(cast, rows, items, sources, follows)
    return rows


def _collection(cast, story: PackStory) -> Collection:
    published = None if story.week is None else cast.moments.in_week(story.week, story.key)
    created = published or cast.moments.in_week(0, story.key)
    keeper = cast.people[story.keeper]
    collection = Collection(
        school=cast.school,
        keeper=keeper,
        title=story.title,
        description=story.description,
        language=story.language,
        ages=list(story.ages),
        school_class=cast.classes.get(story.school_class),
        published=published,
        created=created,
        changed=created,
        delivered=created,
    )
    for verb in ("start_collection", "publish_collection")[: 2 if published else 1]:
        cast.record(f"resources.collections.{verb}", created, actor=keeper, thing=collection)
    return collection


def _items(rows, story: PackStory, sources):
    collection = rows[story.key]
    for place, (key, why) in enumerate(story.sources, start=1):
        yield CollectionItem(
            collection=collection,
            source=sources[key],
            why=why,
            position=place,
            added_by=collection.keeper,
            created=collection.created,
        )


def _followers(cast, rows, items, sources, follows):
    members, new, ties = [], [], []
    for story in packs():
        for student, why in story.followers if story.key in rows else ():
            collection = rows[story.key]
            since = cast.moments.after(collection.published, 60, student)
            whose = {"school": cast.school, "person": cast.people[student], "why": why, "created": since}
            member = CollectionMember(collection=collection, synced=collection.changed, **whose)
            members.append(member)
            for key, _why in story.sources:
                follow, state = follows.get((student, key)), CollectionTie.State.OWN
                if follow is None:
                    follow, state = Follow(source=sources[key], **whose), CollectionTie.State.FOLLOWED
                    new.append(follow)
                item = items[story.key, sources[key].pk]
                ties.append(CollectionTie(member=member, item=item, follow=follow, state=state))
    CollectionMember.objects.bulk_create(members)
    Follow.objects.bulk_create(new)
    CollectionTie.objects.bulk_create(ties)
