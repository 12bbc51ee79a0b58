"""What keepers of packs do: begin one, put sources in, put them in order, show it to others, put it away."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.db.models import F, Max, Value
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.membership.classes.access import may_run
from accounts.membership.classes.models import SchoolClass
from accounts.people.models import Role
from accounts.people.viewer import Viewer
from accounts.safety.screening.words import screen_words
from accounts.topics.models import Topic
from kit.errors import Refused
from resources.adding.preview import Preview
from resources.adding.services import bring_preview
from resources.packs.models import Pack, PackItem
from resources.packs.tasks import deliver_changes
from resources.sources.models import SchoolSource, Source, Verdict
from resources.vetting.services.verdicts import judge_source

SOURCES_AT_MOST = 30
ACCEPTED = (Verdict.RECOMMENDED, Verdict.FINE)


def start_pack(
    *,
    actor: Viewer,
    title: str,
    description: str = "",
    topics: Iterable[Topic] = (),
    language: str = "",
    ages: Iterable[str] = (),
    school_class: SchoolClass | None = None,
    copied_from: Pack | None = None,
    starter: str = "",
) -> Pack:
    """Begin a pack as a draft that only its keeper, librarians and admins see. Raises Refused for students, and
    for a class that is not the actor's."""
    _check_keeper(actor, school_class)
    screen_words(actor.school, writer=actor, title=title, description=description)
    with transaction.atomic():
        pack = Pack.objects.create(
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
        pack.topics.set(topics)
        _record("start_pack", actor, pack)
    return pack


def edit_pack(
    *,
    actor: Viewer,
    pack: Pack,
    title: str,
    description: str = "",
    topics: Iterable[Topic] = (),
    language: str = "",
    ages: Iterable[str] = (),
    school_class: SchoolClass | None = None,
) -> Pack:
    """Change what a pack says of itself and whom it is for. Whoever follows it already goes on following."""
    if school_class != pack.school_class:
        _check_keeper(actor, school_class)
    screen_words(actor.school, writer=actor, title=title, description=description)
    with transaction.atomic():
        pack.title, pack.description = title.strip(), description.strip()
        pack.language, pack.ages, pack.school_class = language, list(ages), school_class
        pack.save(update_fields=["title", "description", "language", "ages", "school_class"])
        pack.topics.set(topics)
    return pack


def add_item(*, actor: Viewer, pack: Pack, source: Source, why: str) -> PackItem:
    """Put a source that the school knows into a pack, at its end; it comes to everybody who follows the pack.

    Putting it in again changes the sentence. Raises Refused when the pack is full, and when the pack is published
    and the school has not said yes to the source.
    """
    screen_words(actor.school, writer=actor, why=why)
    with transaction.atomic():
        _hold(pack)
        items = PackItem.objects.filter(pack=pack)
        if items.filter(removed__isnull=True).exclude(source=source).count() >= SOURCES_AT_MOST:
            raise Refused(_("Thirty sources are enough for one pack. Begin a second one."))
        _check_accepted(pack, source)
        last = items.aggregate(last=Max("position"))["last"] or 0
        item, new = items.get_or_create(
            pack=pack,
            source=source,
            defaults={"why": why.strip(), "position": last + 1, "added_by": actor.person},
        )
        if not new:
            position = item.position if item.removed is None else last + 1
            items.filter(pk=item.pk).update(why=why.strip(), removed=None, position=position)
            item.refresh_from_db()
        _changed(pack)
    return item


def add_previewed(*, actor: Viewer, pack: Pack, preview: Preview, why: str, feed: str = "") -> PackItem:
    """Put what a preview shows into a pack. What staff bring they have looked at."""
    screen_words(actor.school, writer=actor, why=why)
    with transaction.atomic():
        source = bring_preview(actor=actor, preview=preview, feed=feed)
        return add_item(actor=actor, pack=pack, source=source, why=why)


def edit_item(*, actor: Viewer, item: PackItem, why: str) -> PackItem:
    """Say anew why a source is in a pack."""
    screen_words(actor.school, writer=actor, why=why)
    item.why = why.strip()
    item.save(update_fields=["why"])
    return item


def move_item(*, actor: Viewer, item: PackItem, up: bool) -> None:
    """Change places with the source before or after; at the end of the line nothing happens."""
    with transaction.atomic():
        _hold(item.pack)
        row = list(PackItem.objects.filter(pack=item.pack_id, removed__isnull=True))
        at = next((place for place, one in enumerate(row) if one.pk == item.pk), None)
        to = None if at is None else at + (-1 if up else 1)
        if to is None or not 0 <= to < len(row):
            return
        row[at], row[to] = row[to], row[at]
        for place, one in enumerate(row, start=1):
            one.position = place
        PackItem.objects.bulk_update(row, ["position"])


def remove_item(*, actor: Viewer, item: PackItem) -> None:
    """Take a source out. It leaves those who follow the pack, unless they made it their own."""
    _set_removed(item, timezone.now())


def restore_item(*, actor: Viewer, item: PackItem) -> None:
    """Take back having taken a source out: it stands where it stood, and comes back to whom it left.

    Raises Refused when the pack is published and the school has meanwhile said no to the source.
    """
    with transaction.atomic():
        _hold(item.pack)
        _check_accepted(item.pack, item.source)
        _set_removed(item, None)


def unaccepted_items(pack: Pack) -> list[PackItem]:
    """What stands between a pack and its publication: the sources that the school has not said yes to."""
    accepted = SchoolSource.objects.filter(school=pack.school_id, verdict__in=ACCEPTED)
    items = pack.items.filter(removed__isnull=True).select_related("source")
    return list(items.exclude(source__in=accepted.values("source_id")))


def publish_pack(*, actor: Viewer, pack: Pack, said: dict[str, str] | None = None) -> Pack:
    """Show a pack to those it is for. `said` is what the actor says of sources that nobody has accepted yet: by
    the uuid of the item, a verdict or "out".  # SAFETY 41

    Raises Refused for a pack without sources, and while there are sources without a yes.
    """
    with transaction.atomic():
        _hold(pack)
        for item in unaccepted_items(pack):
            word = (said or {}).get(str(item.uuid), "")
            if word in ACCEPTED:
                judge_source(actor=actor, source=item.source, verdict=word)
            elif word == "out":
                remove_item(actor=actor, item=item)
        if unaccepted_items(pack):
            raise Refused(_("Say of each source whether it is fine, or leave it out."))
        if not pack.items.filter(removed__isnull=True).exists():
            raise Refused(_("A pack needs at least one source before others can see it."))
        if pack.published is None:
            _mark(pack, published=timezone.now(), archived=None)
            _record("publish_pack", actor, pack)
    return pack


def unpublish_pack(*, actor: Viewer, pack: Pack) -> Pack:
    """Take a pack back to the drafts. Whoever follows it keeps what they have."""
    return _turn(actor, pack, "unpublish_pack", published=None)


def archive_pack(*, actor: Viewer, pack: Pack) -> Pack:
    """Put a pack away. Whoever follows it keeps what they have; nobody else finds it."""
    return _turn(actor, pack, "archive_pack", archived=timezone.now())


def unarchive_pack(*, actor: Viewer, pack: Pack) -> Pack:
    """Bring a pack back as it was."""
    return _turn(actor, pack, "unarchive_pack", archived=None)


def copy_pack(*, actor: Viewer, pack: Pack) -> Pack:
    """A draft of the actor's own with the same sources, which the first one's keeper never touches.

    Sources that the actor's school has refused stay behind.  # SAFETY 41
    """
    with transaction.atomic():
        copy = start_pack(
            actor=actor,
            title=pack.title,
            description=pack.description,
            topics=pack.topics.all(),
            language=pack.language,
            ages=pack.ages,
            copied_from=pack,
        )
        refused = SchoolSource.objects.filter(school=actor.school, verdict=Verdict.REFUSED)
        items = pack.items.filter(removed__isnull=True).exclude(source__in=refused.values("source_id"))
        mine = {"pack": copy, "added_by": actor.person}
        PackItem.objects.bulk_create(
            PackItem(source_id=item.source_id, why=item.why, position=place, **mine)
            for place, item in enumerate(items, start=1)
        )
        _record("copy_pack", actor, copy)
    return copy


def _check_keeper(actor: Viewer, school_class: SchoolClass | None) -> None:
    if not actor.is_staff:
        raise Refused(_("Only staff of your school can keep packs."))
    if school_class is None or (Role.LIBRARIAN in actor.roles and school_class.school_id == actor.school.pk):
        return
    if not may_run(actor, school_class):
        raise Refused(_("You can make a pack for a class of your own, or for the whole school."), field="audience")


def _hold(pack: Pack) -> None:
    """Keep the pack as it is now until the transaction ends: nothing is put in while it is published."""
    rows = Pack.objects.select_for_update()
    pack.refresh_from_db(fields=["published", "archived"], from_queryset=rows)  # SAFETY 41


def _check_accepted(pack: Pack, source: Source) -> None:
    if pack.published is None:
        return
    here = SchoolSource.objects.filter(school=pack.school_id, source=source, verdict__in=ACCEPTED)
    if not here.exists():
        raise Refused(
            _("The pack is published, and your school has not said yes to this source. Give a verdict first.")
        )


def _set_removed(item: PackItem, removed) -> None:
    with transaction.atomic():
        PackItem.objects.filter(pk=item.pk).update(removed=removed)
        item.removed = removed
        _changed(item.pack)


def _changed(pack: Pack) -> None:
    """A worker brings it to those who follow; without a broker the next tick does, for the row says so."""
    # Two changes at once: the later one must not look older than what the worker has brought already.
    later = Greatest(Value(timezone.now()), F("changed") + timedelta(microseconds=1))
    Pack.objects.filter(pk=pack.pk).update(changed=later)
    if pack.published is not None:
        deliver_changes.delay_on_commit()


def _turn(actor: Viewer, pack: Pack, verb: str, **states) -> Pack:
    if all(bool(getattr(pack, name)) == bool(value) for name, value in states.items()):
        return pack
    with transaction.atomic():
        _mark(pack, **states)
        _record(verb, actor, pack)
    return pack


def _mark(pack: Pack, **states) -> None:
    for name, value in states.items():
        setattr(pack, name, value)
    pack.save(update_fields=[*states])


def _record(verb: str, actor: Viewer, pack: Pack) -> None:
    facts = {"school": actor.school, "actor": actor.person, "thing": pack, "title": pack.title}
    record(f"resources.packs.{verb}", **facts)
