"""What those do who follow packs: take one, live or as a copy, hide and show sources of it, leave it."""

from collections.abc import Iterable
from contextlib import suppress

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.errors import Refused
from resources.follows.models import Follow
from resources.follows.services import edit_follow, end_follow, restart_follow, start_follow
from resources.packs.models import Pack, PackItem, PackMember, PackTie
from resources.packs.syncing import sync_members
from resources.sources.models import Source

State = PackTie.State


def take_pack(
    *,
    actor: Viewer,
    pack: Pack,
    how: str,
    items: Iterable[str],
    why: str,
    topics: Iterable[Topic] = (),
    goals: Iterable[str] = (),
) -> PackMember | list[Follow]:
    """Follow the pack live (`how` is "live"), or only the chosen `items` (uuids) of it, each for itself ("copy").

    Following live, what is not chosen is hidden, and what comes into the pack later comes too.
    Raises Refused for a pack that is not on show, and for a copy of nothing.
    """
    if not pack.is_on_show:
        raise Refused(_("This pack cannot be followed just now."))
    topics, goals = list(topics), [str(uuid) for uuid in goals]
    chosen = set(map(str, items))
    with transaction.atomic():
        shown = [item for item in _shown_items(actor, pack) if how == "live" or str(item.uuid) in chosen]
        if how != "live":
            if not shown:
                raise Refused(_("Choose at least one source."), field="items")
            purpose = {"why": why, "topics": topics, "goals": goals}
            return _follow_each(actor, shown, purpose)
        member, _new = PackMember.objects.update_or_create(
            person=actor.person,
            pack=pack,
            defaults={
                "school": actor.school,
                "why": why.strip(),
                "goals": goals,
                "ended": None,
                "synced": pack.changed,
            },
        )
        member.topics.set(topics)
        ties = {tie.item_id: tie for tie in member.ties.select_related("follow")}
        for item in shown:
            tie = ties.get(item.pk) or PackTie(member=member, item=item)
            if str(item.uuid) in chosen:
                with suppress(Refused):  # what may not be followed just now keeps nothing else back
                    _follow(actor, member, item, tie)
            else:
                tie.state = State.HIDDEN
                tie.save()
    return member


def edit_membership(
    *, actor: Viewer, member: PackMember, why: str, topics: Iterable[Topic] = (), goals: Iterable[str] = ()
) -> PackMember:
    """Change what one follows a pack for, and with it its sources, but not those with a purpose of their own."""
    topics, goals = list(topics), [str(uuid) for uuid in goals]
    with transaction.atomic():
        _lock(member)
        for tie in member.ties.filter(state=State.FOLLOWED, follow__why=member.why).select_related("follow"):
            edit_follow(actor=actor, follow=tie.follow, why=why, topics=topics, goals=goals)
        member.why, member.goals = why.strip(), goals
        member.save(update_fields=["why", "goals"])
        member.topics.set(topics)
    return member


def hide_item(*, actor: Viewer, item: PackItem) -> None:
    """Let one source of a pack go and keep the rest; it does not come back by itself."""
    with transaction.atomic():
        member = _lock(PackMember.objects.of(actor).current().get(pack=item.pack_id))
        tie = _tie(member, item)
        if tie.state != State.HIDDEN:
            _let_go(actor, tie)
            tie.state = State.HIDDEN
            tie.save()


def show_item(*, actor: Viewer, item: PackItem) -> None:
    """Follow a source of the pack that one had hidden, or that never came.

    Raises Refused when the school has meanwhile said no to it.
    """
    with transaction.atomic():
        member = _lock(PackMember.objects.of(actor).current().get(pack=item.pack_id))
        _follow(actor, member, item, _tie(member, item))


def set_own(*, actor: Viewer, item: PackItem, own: bool) -> None:
    """Make a source of a pack one's own, so that it stays whatever becomes of the pack; or the other way round."""
    with transaction.atomic():
        member = _lock(PackMember.objects.of(actor).current().get(pack=item.pack_id))
        before, after = (State.FOLLOWED, State.OWN) if own else (State.OWN, State.FOLLOWED)
        member.ties.filter(item=item, state=before).update(state=after)


def leave_pack(*, actor: Viewer, member: PackMember, keep: bool) -> None:
    """Follow a pack no more. Its sources stay with the actor (`keep`), or go; one's own stay in any case."""
    with transaction.atomic():
        _lock(member)
        if not keep:
            for tie in member.ties.filter(state=State.FOLLOWED).select_related("follow"):
                if tie.follow.ended is None and tie.follow.why == member.why:
                    _let_go(actor, tie)
                    tie.state = State.LEFT
                    tie.save()
        member.ended = timezone.now()
        member.save(update_fields=["ended"])


def rejoin_pack(*, actor: Viewer, member: PackMember) -> None:
    """Take back having left: what went comes back, and what came into the pack meanwhile comes too.

    Raises Refused when the pack has meanwhile gone out of the actor's sight.
    """
    with transaction.atomic():
        if _lock(member).ended is None:
            return
        if not Pack.objects.on_show(actor).filter(pk=member.pack_id).exists():
            raise Refused(_("This pack is not on show just now. You can follow it again when it is back."))
        PackMember.objects.filter(pk=member.pk).update(ended=None)
        member.ended = None
        sync_members(member.pack, {member: actor})


def _shown_items(viewer: Viewer, pack: Pack) -> list[PackItem]:
    """What a follower can get: a source that the school refuses is not there.  # SAFETY 41"""
    return list(
        PackItem.objects.filter(
            pack=pack, removed__isnull=True, source__in=Source.objects.visible_to(viewer)
        ).select_related("source")
    )


def _follow(viewer: Viewer, member: PackMember, item: PackItem, tie: PackTie) -> bool:
    """Follow the source of an item and write that on its tie; return whether anything new is followed."""
    current = Follow.objects.of(viewer).current().filter(source=item.source_id).first()
    if current is not None:
        held = _held_by_packs(current).filter(state=State.FOLLOWED).exists()
        tie.follow, tie.state = current, State.FOLLOWED if held else State.OWN
    elif tie.follow is not None:
        tie.follow, tie.state = restart_follow(actor=viewer, follow=tie.follow), State.FOLLOWED
    else:
        purpose = {"why": member.why, "topics": member.topics.all(), "goals": member.goals}
        tie.follow, tie.state = start_follow(actor=viewer, source=item.source, **purpose), State.FOLLOWED
    tie.save()
    return current is None


def _follow_each(viewer: Viewer, items: list[PackItem], purpose: dict) -> list[Follow]:
    """Follow each source for itself. Raises Refused when none of them may be followed."""
    follows, no = [], None
    for item in items:
        try:
            follows.append(start_follow(actor=viewer, source=item.source, **purpose))
        except Refused as refusal:
            no = refusal
    if no and not follows:
        raise no
    return follows


def _let_go(viewer: Viewer, tie: PackTie) -> bool:
    """End the follow of a tie unless another pack holds it too; return whether it ended."""
    if tie.follow is None or tie.follow.ended or _held_by_packs(tie.follow).exclude(pk=tie.pk).exists():
        return False
    end_follow(actor=viewer, follow=tie.follow)
    return True


def _held_by_packs(follow: Follow):
    return PackTie.objects.filter(follow=follow, member__ended__isnull=True, state__in=[State.FOLLOWED, State.OWN])


def _tie(member: PackMember, item: PackItem) -> PackTie:
    tie = member.ties.select_related("follow").filter(item=item).first()
    return tie or PackTie(member=member, item=item, state=State.LEFT)


def _lock(member: PackMember) -> PackMember:
    return PackMember.objects.select_for_update(of=["self"]).select_related("pack").get(pk=member.pk)
