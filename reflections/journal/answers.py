"""Whether somebody answered a reflection: a slice above has the answers, and says it here, as a condition on the
reflections that a query is about."""

from django.db.models import Exists

from kit.contributions import Hook

is_answered: Hook[Exists] = Hook("whether somebody answered a reflection")
has_new_answer: Hook[Exists] = Hook("whether there is an answer that the student has not seen")
