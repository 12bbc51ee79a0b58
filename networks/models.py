"""The tables of `networks`, by slice."""

from networks.connections.models import Connection, ConnectionKind
from networks.goals.models import Goal, GoalStep, GoalTie

__all__ = ["Connection", "ConnectionKind", "Goal", "GoalStep", "GoalTie"]
