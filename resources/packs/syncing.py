"""Giving those who follow a pack what came into it, and taking away what left it.

Many of them at once, in as many statements as for one: what stands is read first, then it is decided for each
follower and source, then all is written.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef
from django.utils import timezone

from accounts.people.viewer import Viewer
from resources.feeds.services import wake_feed
from resources.follows.models import Follow
from resources.follows.purposes import purposes
from resources.packs.models import Pack, PackItem, PackMember, PackTie
from resources.providers.queries import off_among
from resources.sources.models import SchoolSource, Verdict

State = PackTie.State


def sync_members(pack: Pack, members: dict[PackMember, Viewer]) -> list[PackMember]:
    """Bring followers of a pack, each with the viewer they are at its school, up to date; return those for whom
    that changed anything. What somebody hid, let go or made their own is left alone. The caller holds the rows'
    locks, in a transaction."""
    if not members:
        return []
    standing, plan = _Standing.read(pack, list(members)), _Plan()
    for member, viewer in members.items():
        for item in standing.inside:
            _bring(standing, plan, member, viewer, item)
        for item in standing.removed:
            tie = standing.ties.get((member.pk, item.pk))
            if tie is not None and tie.state == State.FOLLOWED:
                _take(standing, plan, member, tie)
    _write(plan)
    return [member for member in members if member.pk in plan.changed]


@dataclass(frozen=True, slots=True)
class _Standing:
    """How things stand. `ties` by follower and item, `follows` (also those let go) by person and source; `held`
    are the ties by which any pack holds a follow now."""

    inside: list[PackItem]
    removed: list[PackItem]
    here: dict[int, SchoolSource]
    ties: dict[tuple[int, int], PackTie]
    current: dict[tuple[int, int], Follow]
    followed: set[tuple[int, int]]
    held: dict[int, list[PackTie]]
    off: set[str]

    @classmethod
    def read(cls, pack: Pack, members: list[PackMember]) -> "_Standing":
        items = list(PackItem.objects.filter(pack=pack).select_related("source"))
        inside = [item for item in items if item.removed is None]
        sources = [item.source_id for item in inside]
        here = SchoolSource.objects.filter(school=pack.school_id, source__in=sources)
        ties = list(PackTie.objects.filter(member__in=members).select_related("follow"))
        people = [member.person_id for member in members]
        follows = Follow.objects.filter(school=pack.school_id, person__in=people, source__in=sources)
        current = {(row.person_id, row.source_id): row for row in follows if row.ended is None}
        known = {row.pk for row in current.values()} | {tie.follow_id for tie in ties if tie.follow_id}
        held: dict[int, list[PackTie]] = {}
        for tie in PackTie.objects.filter(
            follow__in=known, member__ended__isnull=True, state__in=[State.FOLLOWED, State.OWN]
        ):
            held.setdefault(tie.follow_id, []).append(tie)
        return cls(
            inside=inside,
            removed=[item for item in items if item.removed is not None],
            here={row.source_id: row for row in here},
            ties={(tie.member_id, tie.item_id): tie for tie in ties},
            current=current,
            followed={(row.person_id, row.source_id) for row in follows},
            held=held,
            off=off_among(pack.school, (item.source.address for item in inside)),
        )


@dataclass(slots=True)
class _Plan:
    """What is to be written; `changed` are the ids of the followers who get or lose something."""

    begun: list[tuple[PackMember, PackTie, Follow]] = field(default_factory=list)
    taken_up: list[Follow] = field(default_factory=list)
    let_go: list[Follow] = field(default_factory=list)
    ties: list[PackTie] = field(default_factory=list)
    changed: set[int] = field(default_factory=set)


def _bring(standing: _Standing, plan: _Plan, member: PackMember, viewer: Viewer, item: PackItem) -> None:
    tie = standing.ties.get((member.pk, item.pk)) or PackTie(member=member, item=item, state=State.LEFT)
    row, key = standing.here.get(item.source_id), (member.person_id, item.source_id)
    if tie.state != State.LEFT or row is None or not row.shows_to(viewer, has_followed=key in standing.followed):
        return
    if current := standing.current.get(key):
        by_a_pack = any(other.state == State.FOLLOWED for other in standing.held.get(current.pk, []))
        tie.follow, tie.state = current, State.FOLLOWED if by_a_pack else State.OWN
        plan.ties.append(tie)
        return
    if row.verdict == Verdict.REFUSED:  # staff see it, and may not follow it either  # SAFETY 41
        return
    if tie.follow is not None:
        plan.taken_up.append(tie.follow)
    elif item.source.address in standing.off:
        return
    else:
        tie.follow = Follow(
            school_id=member.school_id, person_id=member.person_id, source_id=item.source_id, why=member.why
        )
        plan.begun.append((member, tie, tie.follow))
    tie.state = State.FOLLOWED
    plan.ties.append(tie)
    plan.changed.add(member.pk)


def _take(standing: _Standing, plan: _Plan, member: PackMember, tie: PackTie) -> None:
    follow = tie.follow
    if follow is None or follow.ended is not None:
        tie.state = State.HIDDEN
    elif follow.why != member.why:  # a purpose of its own makes a source one's own
        tie.state = State.OWN
    else:
        tie.state = State.LEFT
        if all(other.pk == tie.pk for other in standing.held.get(follow.pk, [])):
            plan.let_go.append(follow)
            plan.changed.add(member.pk)
    plan.ties.append(tie)


def _write(plan: _Plan) -> None:
    now = timezone.now()
    _begin(plan)
    # Whoever followed one of these anew in this very moment keeps that.
    same = {name: OuterRef(name) for name in ("person", "source", "school")}
    theirs = Follow.objects.current().filter(**same)
    again = Follow.objects.filter(pk__in=[follow.pk for follow in plan.taken_up])
    again.exclude(Exists(theirs)).update(ended=None)
    Follow.objects.current().filter(pk__in=[follow.pk for follow in plan.let_go]).update(ended=now)
    PackTie.objects.bulk_create([tie for tie in plan.ties if tie.pk is None])
    PackTie.objects.bulk_update([tie for tie in plan.ties if tie.pk is not None], ["follow", "state"])
    wake_feed(*{follow.source_id for follow in (*plan.taken_up, *(follow for _m, _t, follow in plan.begun))})


def _begin(plan: _Plan) -> None:
    """Write the new follows, with what the pack is followed for."""
    if not plan.begun:
        return
    # Whoever began to follow one of these in this very moment has that follow, and it is theirs.
    Follow.objects.bulk_create([follow for _member, _tie, follow in plan.begun], ignore_conflicts=True)
    people, sources = zip(*((follow.person_id, follow.source_id) for _m, _t, follow in plan.begun), strict=True)
    school = plan.begun[0][0].school_id  # that of the pack
    rows = Follow.objects.current().filter(school=school, person__in=people, source__in=sources)
    written = {(row.person_id, row.source_id): row for row in rows}
    topics = _topics(member for member, _tie, _follow in plan.begun)
    through, chosen = Follow.topics.through, {}
    given = []
    for member, tie, follow in plan.begun:
        row = written[follow.person_id, follow.source_id]
        tie.follow = row
        if row.uuid == follow.uuid:
            given += [through(follow_id=row.pk, topic_id=topic) for topic in topics.get(member.pk, [])]
            chosen[row] = member.goals
        else:
            tie.state = State.OWN
    through.objects.bulk_create(given)
    purposes().choose_for_new(chosen)


def _topics(members: Iterable[PackMember]) -> dict[int, list[int]]:
    rows = PackMember.topics.through.objects.filter(packmember__in={member.pk for member in members})
    found: dict[int, list[int]] = {}
    for member, topic in rows.values_list("packmember_id", "topic_id"):
        found.setdefault(member, []).append(topic)
    return found
