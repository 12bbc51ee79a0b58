"""What `goals` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import PrivateRows, private_things
from accounts.people.navigation import STUDENTS, Place, places
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.search.kinds import SearchKind, search_kinds
from networks.goals.models import Goal
from networks.goals.purposes import GoalPurposes
from networks.goals.search import any_goals, find_goals
from resources.follows.purposes import purposes

private_things.add(
    PrivateRows("goals", of=lambda person: Goal.objects.filter(person=person), seen_by=Goal.objects.visible_to)
)
purposes.fill(GoalPurposes())

places.add(Place("goals", _("Goals"), "networks:goal-list", "goal", order=50, whose=STUDENTS))

search_kinds.add(
    SearchKind(
        "goals",
        _("My goals"),
        holds=any_goals,
        find=find_goals,
        order=32,
        title="title",
        text="words",
        icon="goal",
        page="networks:goal-detail",
    )
)

visibility_notes.add(
    VisibilityNote(
        "goals",
        _("Your goals"),
        "goal",
        order=20,
        short=_("You and the teachers of your classes."),
        full=_(
            "They see each goal, why you have it, its steps and whether you reached it. A teacher who put you "
            "into a class themselves sees what you made from then on. Classmates see none of it."
        ),
    )
)
