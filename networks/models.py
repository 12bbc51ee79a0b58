"""The tables of `networks`, by slice."""

from networks.connections.models import Connection, ConnectionKind
from networks.goals.models import Goal, GoalStep, GoalTie
from networks.groups.models import Group, GroupKind, GroupMember, JoinRequest
from networks.questions.models import Question, QuestionAnswer
from networks.sharing.models import Audience, Share, ShareHiding

__all__ = [
    "Audience",
    "Connection",
    "ConnectionKind",
    "Goal",
    "GoalStep",
    "GoalTie",
    "Group",
    "GroupKind",
    "GroupMember",
    "JoinRequest",
    "Question",
    "QuestionAnswer",
    "Share",
    "ShareHiding",
]
