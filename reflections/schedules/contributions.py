"""What `schedules` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.people.navigation import TEACHERS, Place, places
from accounts.school_setup.clocks import ClockFollower, clock_followers
from kit.clock import Tick, ticks
from reflections.schedules import tasks
from reflections.schedules.jobs import reckon_anew

ticks.add(Tick(tasks.open_due_occurrences))
audit_verbs.add(
    AuditVerb("reflections.schedules.start_schedule", _("set a rhythm for a class")),
    AuditVerb("reflections.schedules.stop_schedule", _("stopped a rhythm of a class")),
    AuditVerb("reflections.schedules.resume_schedule", _("took up a rhythm of a class again")),
)
clock_followers.add(ClockFollower("schedules", reckon_anew))

places.add(Place("reflect", _("Reflect"), "reflections:schedule-list", "reflect", order=60, whose=TEACHERS))
