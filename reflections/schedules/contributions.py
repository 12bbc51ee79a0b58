"""What `schedules` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.names import NamedThing, named_things
from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.people.navigation import TEACHERS, Place, places
from accounts.school_setup.clocks import ClockFollower, clock_followers
from kit.clock import Tick, ticks
from reflections.schedules import tasks
from reflections.schedules.jobs import reckon_anew
from reflections.schedules.models import Schedule

ticks.add(Tick(tasks.open_due_occurrences))
audit_verbs.add(
    AuditVerb("reflections.schedules.start_schedule", _("set a rhythm for a class")),
    AuditVerb("reflections.schedules.stop_schedule", _("stopped a rhythm of a class")),
    AuditVerb("reflections.schedules.resume_schedule", _("took up a rhythm of a class again")),
)
clock_followers.add(ClockFollower("schedules", reckon_anew))

places.add(Place("reflect", _("Reflect"), "reflections:schedule-list", "reflect", order=60, whose=TEACHERS))

named_things.add(NamedThing("Schedule", lambda: Schedule.objects.values_list("uuid", "school_class__name")))
