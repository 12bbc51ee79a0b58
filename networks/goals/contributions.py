"""What `goals` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import STUDENTS, Place, places
from networks.goals.purposes import GoalPurposes
from resources.follows.purposes import purposes

purposes.fill(GoalPurposes())

places.add(Place("goals", _("Goals"), "networks:goal-list", "goal", order=50, whose=STUDENTS))
