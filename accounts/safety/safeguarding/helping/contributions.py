"""What `helping` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.people.navigation import MenuItem, menu
from accounts.safety.safeguarding.helping.forms import HelpForm
from accounts.safety.safeguarding.helping.queries import help_in_words
from accounts.safety.safeguarding.helping.services import set_help
from accounts.school_setup.sections import SettingsSection, settings_sections

audit_verbs.add(AuditVerb("accounts.safeguarding.set_help", _("changed where students get help")))
menu.add(MenuItem(_("Where to get help"), "accounts:helping-detail", "info", order=60))
settings_sections.add(
    SettingsSection(
        name="help",
        title=_("Where to get help"),
        icon="info",
        place=7,
        summary=help_in_words,
        form=HelpForm,
        save=set_help,
        lead=_("Shown to everybody at your school, and to whoever writes something that sounds serious."),
    )
)
