"""The tables of `reflections`, by slice."""

from reflections.feedback.models import Feedback
from reflections.journal.models import Reflection
from reflections.prompts.models import Prompt
from reflections.schedules.models import Occurrence, Schedule

__all__ = ["Feedback", "Occurrence", "Prompt", "Reflection", "Schedule"]
