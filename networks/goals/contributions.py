"""What `goals` contributes to shared places."""

from networks.goals.purposes import GoalPurposes
from resources.follows.purposes import purposes

purposes.fill(GoalPurposes())
