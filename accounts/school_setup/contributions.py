"""What `school_setup` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.school_setup.forms import HoursForm
from accounts.school_setup.queries import hours_in_words
from accounts.school_setup.sections import SettingsSection, settings_sections
from accounts.school_setup.services import set_hours

audit_verbs.add(
    AuditVerb("accounts.school_setup.open_school", _("opened the school")),
    AuditVerb("accounts.school_setup.set_hours", _("changed the school's language, clocks or quiet hours")),
)
settings_sections.add(
    SettingsSection(
        name="hours",
        title=_("Language, clocks and quiet hours"),
        icon="clock",
        place=10,
        summary=hours_in_words,
        form=HoursForm,
        save=set_hours,
    ),
)
