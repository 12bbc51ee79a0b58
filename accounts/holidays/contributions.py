"""What `holidays` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.holidays.queries import holidays_in_words
from accounts.school_setup.sections import SettingsSection, settings_sections

audit_verbs.add(
    AuditVerb("accounts.holidays.add_holiday", _("entered holidays")),
    AuditVerb("accounts.holidays.remove_holiday", _("took holidays away")),
)
settings_sections.add(
    SettingsSection(
        name="holidays",
        title=_("Holidays"),
        icon="calendar",
        place=15,
        summary=holidays_in_words,
        page="accounts:holiday-list",
    )
)
