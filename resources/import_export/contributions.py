"""What `import_export` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from kit.clock import Tick, ticks
from kit.web.fragments import Fragment, fragments
from resources.import_export import tasks

ticks.add(Tick(tasks.resume_imports))
audit_verbs.add(
    AuditVerb("resources.import_export.take_import", _("brought a list of sources along")),
    AuditVerb("resources.import_export.take_back_import", _("took a list of sources back")),
)

fragments.add(
    Fragment("take-along", "resources/import_export/_take.html", order=10),
)
