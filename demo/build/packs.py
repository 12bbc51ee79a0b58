"""The packs that staff of a school put together, and who follows them."""

from demo.build.cast import Cast
from demo.story import PackStory, packs
from resources.models import Follow, Pack, PackItem, PackMember, PackTie, Source


def build_packs(cast: Cast, sources: dict[str, Source], follows) -> dict[str, Pack]:
    """Write the school's packs, of sources that it has judged; return them by key. What a student followed before
    stays their own."""
    stories = [story for story in packs() if story.school == cast.school.code]
    if not stories:
        return {}
    rows = {story.key: _pack(cast, story) for story in stories}
    Pack.objects.bulk_create(rows.values())
    items = {(story.key, item.source_id): item for story in stories for item in _items(rows, story, sources)}
    PackItem.objects.bulk_create(items.values())
    topics = Pack.topics.through
    topics.objects.bulk_create(
        topics(pack=rows[story.key], topic=cast.topics[slug]) for story in stories for slug in story.topics
    )
    _followers(cast, rows, items, sources, follows)
    return rows


def _pack(cast, story: PackStory) -> Pack:
    published = None if story.week is None else cast.moments.in_week(story.week, story.key)
    created = published or cast.moments.in_week(0, story.key)
    keeper = cast.people[story.keeper]
    pack = Pack(
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
    for verb in ("start_pack", "publish_pack")[: 2 if published else 1]:
        cast.record(f"resources.packs.{verb}", created, actor=keeper, thing=pack)
    return pack


def _items(rows, story: PackStory, sources):
    pack = rows[story.key]
    for place, (key, why) in enumerate(story.sources, start=1):
        yield PackItem(
            pack=pack,
            source=sources[key],
            why=why,
            position=place,
            added_by=pack.keeper,
            created=pack.created,
        )


def _followers(cast, rows, items, sources, follows):
    members, new, ties = [], [], []
    for story in packs():
        for student, why in story.followers if story.key in rows else ():
            pack = rows[story.key]
            since = cast.moments.after(pack.published, 60, student)
            whose = {"school": cast.school, "person": cast.people[student], "why": why, "created": since}
            member = PackMember(pack=pack, synced=pack.changed, **whose)
            members.append(member)
            for key, _why in story.sources:
                follow, state = follows.get((student, key)), PackTie.State.OWN
                if follow is None:
                    follow, state = Follow(source=sources[key], **whose), PackTie.State.FOLLOWED
                    new.append(follow)
                item = items[story.key, sources[key].pk]
                ties.append(PackTie(member=member, item=item, follow=follow, state=state))
    PackMember.objects.bulk_create(members)
    Follow.objects.bulk_create(new)
    PackTie.objects.bulk_create(ties)
