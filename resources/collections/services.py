"""What keepers of packs do: begin one, put sources in, put them in order, show it to others, put it away."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.db.models import F, Max, Value
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.classes.access import may_run
from accounts.classes.models import SchoolClass
from accounts.people.models import Role
from accounts.people.viewer import Viewer
from accounts.safety.contact_details import find_contact_detail
from accounts.topics.models import Topic
from kit.errors import Refused
from resources.collections.models import Collection, CollectionItem
from resources.collections.tasks import deliver_changes
from resources.library.offers import Look
from resources.library.services import bring_look
from resources.sources.models import SchoolSource, Source, Verdict
from resources.sources.services import judge_source

SOURCES_AT_MOST = 30
ACCEPTED = (Verdict.RECOMMENDED, Verdict.FINE)


def start_collection(
    *,
    actor: Viewer,
    title: str,
    description: str = "",
    topics: Iterable[Topic] = (),
    language: str = "",
    ages: Iterable[str] = (),
    school_class: SchoolClass | None = None,
    copied_from: Collection | None = None,
    starter: str = "",
) -> Collection:
    """Begin a pack as a draft that only its keeper, librarians and admins see. Raises Refused for students, and
    for a class that is not the actor's."""
    _check_keeper(actor, school_class)
    _check_words(title=title, description=description)
    with transaction.atomic():
        collection = Collection.objects.create(
            school=actor.school,
            keeper=actor.person,
            title=title.strip(),
            description=description.strip(),
            language=language,
            ages=list(ages),
            school_class=school_class,
            copied_from=copied_from,
            starter=starter,
        )
        collection.topics.set(topics)
        _record("start_collection", actor, collection)
    return collection


def edit_collection(
    *,
    actor: Viewer,
    collection: Collection,
    title: str,
    description: str = "",
    topics: Iterable[Topic] = (),
    language: str = "",
    ages: Iterable[str] = (),
    school_class: SchoolClass | None = None,
) -> Collection:
    """Change what a pack says of itself and whom it is for. Whoever follows it already goes on following."""
    if school_class != collection.school_class:
        _check_keeper(actor, school_class)
    _check_words(title=title, description=description)
    with transaction.atomic():
        collection.title, collection.description = title.strip(), description.strip()
        collection.language, collection.ages, collection.school_class = language, list(ages), school_class
        collection.save(update_fields=["title", "description", "language", "ages", "school_class"])
        collection.topics.set(topics)
    return collection


def add_item(*, actor: Viewer, collection: Collection, source: Source, why: str) -> CollectionItem:
    """Put a source that the school knows into a pack, at its end; it comes to everybody who follows the pack.

    Putting it in again changes the sentence. Raises Refused when the pack is full, and when the pack is published
    and the school has not said yes to the source.
    """
    _check_words(why=why)
    with transaction.atomic():
        _hold(collection)
        items = CollectionItem.objects.filter(collection=collection)
        if items.filter(removed__isnull=True).exclude(source=source).count() >= SOURCES_AT_MOST:
            raise Refused(_("Thirty sources are enough for one pack. Begin a second one."))
        _check_accepted(collection, source)
        last = items.aggregate(last=Max("position"))["last"] or 0
        item, new = items.get_or_create(
            collection=collection,
            source=source,
            defaults={"why": why.strip(), "position": last + 1, "added_by": actor.person},
        )
        if not new:
            position = item.position if item.removed is None else last + 1
            items.filter(pk=item.pk).update(why=why.strip(), removed=None, position=position)
            item.refresh_from_db()
        _changed(collection)
    return item


def add_looked_up(
    *, actor: Viewer, collection: Collection, look: Look, why: str, feed: str = ""
) -> CollectionItem:
    """Put what a look at an address found into a pack. What staff bring they have looked at."""
    _check_words(why=why)
    with transaction.atomic():
        source = bring_look(actor=actor, look=look, feed=feed)
        return add_item(actor=actor, collection=collection, source=source, why=why)


def edit_item(*, actor: Viewer, item: CollectionItem, why: str) -> CollectionItem:
    """Say anew why a source is in a pack."""
    _check_words(why=why)
    item.why = why.strip()
    item.save(update_fields=["why"])
    return item


def move_item(*, actor: Viewer, item: CollectionItem, up: bool) -> None:
    """Change places with the source before or after; at the end of the line nothing happens."""
    with transaction.atomic():
        _hold(item.collection)
        row = list(CollectionItem.objects.filter(collection=item.collection_id, removed__isnull=True))
        at = next((place for place, one in enumerate(row) if one.pk == item.pk), None)
        to = None if at is None else at + (-1 if up else 1)
        if to is None or not 0 <= to < len(row):
            return
        row[at], row[to] = row[to], row[at]
        for place, one in enumerate(row, start=1):
            one.position = place
        CollectionItem.objects.bulk_update(row, ["position"])


def remove_item(*, actor: Viewer, item: CollectionItem) -> None:
    """Take a source out. It leaves those who follow the pack, unless they made it their own."""
    _set_removed(item, timezone.now())


def restore_item(*, actor: Viewer, item: CollectionItem) -> None:
    """Take back having taken a source out: it stands where it stood, and comes back to whom it left.

    Raises Refused when the pack is published and the school has meanwhile said no to the source.
    """
    with transaction.atomic():
        _hold(item.collection)
        _check_accepted(item.collection, item.source)
        _set_removed(item, None)


def unaccepted_items(collection: Collection) -> list[CollectionItem]:
    """What stands between a pack and its publication: the sources that the school has not said yes to."""
    accepted = SchoolSource.objects.filter(school=collection.school_id, verdict__in=ACCEPTED)
    items = collection.items.filter(removed__isnull=True).select_related("source")
    return list(items.exclude(source__in=accepted.values("source_id")))


def publish_collection(*, actor: Viewer, collection: Collection, said: dict[str, str] | None = None) -> Collection:
    """Show a pack to those it is for. `said` is what the actor says of sources that nobody has accepted yet: by
    the uuid of the item, a verdict or "out".  # SAFETY 41

    Raises Refused for a pack without sources, and while there are sources without a yes.
    """
    with transaction.atomic():
        _hold(collection)
        for item in unaccepted_items(collection):
            word = (said or {}).get(str(item.uuid), "")
            if word in ACCEPTED:
                judge_source(actor=actor, source=item.source, verdict=word)
            elif word == "out":
                remove_item(actor=actor, item=item)
        if unaccepted_items(collection):
            raise Refused(_("Say of each source whether it is fine, or leave it out."))
        if not collection.items.filter(removed__isnull=True).exists():
            raise Refused(_("A pack needs at least one source before others can see it."))
        if collection.published is None:
            _mark(collection, published=timezone.now(), archived=None)
            _record("publish_collection", actor, collection)
    return collection


def unpublish_collection(*, actor: Viewer, collection: Collection) -> Collection:
    """Take a pack back to the drafts. Whoever follows it keeps what they have."""
    return _turn(actor, collection, "unpublish_collection", published=None)


def archive_collection(*, actor: Viewer, collection: Collection) -> Collection:
    """Put a pack away. Whoever follows it keeps what they have; nobody else finds it."""
    return _turn(actor, collection, "archive_collection", archived=timezone.now())


def unarchive_collection(*, actor: Viewer, collection: Collection) -> Collection:
    """Bring a pack back as it was."""
    return _turn(actor, collection, "unarchive_collection", archived=None)


def copy_collection(*, actor: Viewer, collection: Collection) -> Collection:
    """A draft of the actor's own with the same sources, which the first one's keeper never touches.

    Sources that the actor's school has refused stay behind.  # SAFETY 41
    """
    with transaction.atomic():
        copy = start_collection(
            actor=actor,
            title=collection.title,
            description=collection.description,
            topics=collection.topics.all(),
            language=collection.language,
            ages=collection.ages,
            copied_from=collection,
        )
        refused = SchoolSource.objects.filter(school=actor.school, verdict=Verdict.REFUSED)
        items = collection.items.filter(removed__isnull=True).exclude(source__in=refused.values("source_id"))
        mine = {"collection": copy, "added_by": actor.person}
        CollectionItem.objects.bulk_create(
            CollectionItem(source_id=item.source_id, why=item.why, position=place, **mine)
            for place, item in enumerate(items, start=1)
        )
        _record("copy_collection", actor, copy)
    return copy


def _check_keeper(actor: Viewer, school_class: SchoolClass | None) -> None:
    if not actor.is_staff:
        raise Refused(_("Only staff of your school can keep packs."))
    if school_class is None or (Role.LIBRARIAN in actor.roles and school_class.school_id == actor.school.pk):
        return
    if not may_run(actor, school_class):
        raise Refused(_("You can make a pack for a class of your own, or for the whole school."), field="audience")


def _check_words(**words: str) -> None:
    """No contact details in what students read.  # SAFETY 5"""
    for field, text in words.items():
        if detail := find_contact_detail(text):
            raise Refused(detail.sentence, field=field)


def _hold(collection: Collection) -> None:
    """Keep the pack as it is now until the transaction ends: nothing is put in while it is published."""
    rows = Collection.objects.select_for_update()
    collection.refresh_from_db(fields=["published", "archived"], from_queryset=rows)  # SAFETY 41


def _check_accepted(collection: Collection, source: Source) -> None:
    if collection.published is None:
        return
    here = SchoolSource.objects.filter(school=collection.school_id, source=source, verdict__in=ACCEPTED)
    if not here.exists():
        raise Refused(
            _("The pack is published, and your school has not said yes to this source. Give a verdict first.")
        )


def _set_removed(item: CollectionItem, removed) -> None:
    with transaction.atomic():
        CollectionItem.objects.filter(pk=item.pk).update(removed=removed)
        item.removed = removed
        _changed(item.collection)


def _changed(collection: Collection) -> None:
    """A worker brings it to those who follow; without a broker the next tick does, for the row says so."""
    # Two changes at once: the later one must not look older than what the worker has brought already.
    later = Greatest(Value(timezone.now()), F("changed") + timedelta(microseconds=1))
    Collection.objects.filter(pk=collection.pk).update(changed=later)
    if collection.published is not None:
        deliver_changes.delay_on_commit()


def _turn(actor: Viewer, collection: Collection, verb: str, **states) -> Collection:
    if all(bool(getattr(collection, name)) == bool(value) for name, value in states.items()):
        return collection
    with transaction.atomic():
        _mark(collection, **states)
        _record(verb, actor, collection)
    return collection


def _mark(collection: Collection, **states) -> None:
    for name, value in states.items():
        setattr(collection, name, value)
    collection.save(update_fields=[*states])


def _record(verb: str, actor: Viewer, collection: Collection) -> None:
    facts = {"school": actor.school, "actor": actor.person, "thing": collection, "title": collection.title}
    record(f"resources.collections.{verb}", **facts)
