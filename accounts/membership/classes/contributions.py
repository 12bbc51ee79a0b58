"""What `classes` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.names import NamedThing, named_things
from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.membership.classes.models import Enrolment, JoinCode, SchoolClass
from accounts.membership.classes.scope import classmates, own_classes
from accounts.people.navigation import ADMINS, TEACHERS, Place, places
from accounts.people.scope import ScopeLoader, ScopePart, scope_loaders

audit_verbs.add(
    AuditVerb("accounts.classes.create_class", _("made a class")),
    AuditVerb("accounts.classes.rename_class", _("renamed a class")),
    AuditVerb("accounts.classes.enrol", _("put somebody into a class")),
    AuditVerb("accounts.classes.leave_class", _("took somebody out of a class")),
    AuditVerb("accounts.classes.make_join_code", _("made a join code")),
    AuditVerb("accounts.classes.close_join_code", _("closed a join code")),
)
scope_loaders.add(
    ScopeLoader(ScopePart.STUDIES, own_classes, Enrolment.Role.STUDENT),
    ScopeLoader(ScopePart.TEACHES, own_classes, Enrolment.Role.TEACHER),
    ScopeLoader(ScopePart.CLASSMATES, classmates, "classmate"),
)

places.add(Place("classes", _("Classes"), "accounts:class-list", "class", order=20, whose=(*TEACHERS, *ADMINS)))

named_things.add(
    NamedThing("SchoolClass", lambda: SchoolClass.objects.values_list("uuid", "name")),
    NamedThing("JoinCode", lambda: JoinCode.objects.values_list("uuid", "school_class__name")),
)
