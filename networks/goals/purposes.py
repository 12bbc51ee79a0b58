"""Goals as what a follow is for: plugged into `resources.follows.purposes`, which knows nothing of goals."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from accounts.people.viewer import Viewer
from networks.goals.models import Goal, GoalTie
from resources.follows.models import Follow


class GoalPurposes:
    """The viewer's own open goals, offered wherever a follow asks what it is for."""

    def choices(self, viewer: Viewer) -> list[tuple[str, str]]:
        """The viewer's open goals as (uuid, title), newest first."""
        return [(str(goal.uuid), goal.title) for goal in self._own(viewer).order_by("-created", "-id")]

    def chosen(self, follow: Follow) -> list[str]:
        """The uuids of the goals that a follow helps with."""
        return [
            str(uuid)
            for uuid in Goal.objects.unclosed().filter(ties__follow=follow).values_list("uuid", flat=True)
        ]

    @transaction.atomic
    def choose(self, *, actor: Viewer, follow: Follow, uuids: Iterable[str]) -> None:
        """Tie the follow to exactly these of the actor's open goals; ties to other goals stay as they are."""
        own = self._own(actor)
        wanted = own.filter(uuid__in=list(uuids))
        GoalTie.objects.filter(follow=follow, goal__in=own).exclude(goal__in=wanted).delete()
        GoalTie.objects.bulk_create([GoalTie(goal=goal, follow=follow) for goal in wanted], ignore_conflicts=True)

    def choose_for_new(self, chosen: Mapping[Follow, Iterable[str]]) -> None:
        """Tie many new follows each to those of its owner's open goals that were chosen for it. Two statements."""
        asked = {uuid for uuids in chosen.values() for uuid in uuids}
        people = {follow.person_id for follow in chosen}
        goals = {
            (goal.person_id, goal.school_id, str(goal.uuid)): goal
            for goal in Goal.objects.unclosed().open().filter(person__in=people, uuid__in=asked)
        }
        wanted = [
            GoalTie(goal=goal, follow=follow)
            for follow, uuids in chosen.items()
            for uuid in uuids
            if (goal := goals.get((follow.person_id, follow.school_id, str(uuid))))
        ]
        GoalTie.objects.bulk_create(wanted, ignore_conflicts=True)

    def pass_on(self, stays: Mapping[Follow, Follow]) -> None:
        """Tie each follow that stays to the goals of the one that ends, reached ones too. Two statements."""
        after = {ends.pk: follow for ends, follow in stays.items()}
        ties = GoalTie.objects.filter(follow__in=after).values_list("goal_id", "follow_id")
        GoalTie.objects.bulk_create(
            [GoalTie(goal_id=goal, follow=after[ends]) for goal, ends in ties], ignore_conflicts=True
        )

    def _own(self, viewer: Viewer):
        return Goal.objects.of(viewer).open()
