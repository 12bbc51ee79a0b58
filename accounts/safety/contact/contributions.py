"""What `contact` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.people.navigation import MenuItem, menu
from accounts.safety.contact.forms import MessageRuleForm
from accounts.safety.contact.in_words import contact_summary
from accounts.safety.contact.queries import message_rule_in_words
from accounts.safety.contact.services import set_message_rule
from accounts.school_setup.sections import SettingsSection, settings_sections

audit_verbs.add(
    # As it stands in trails already, which nobody rewrites.
    AuditVerb("networks.sharing.set_message_rule", _("decided about words between students")),
)
settings_sections.add(
    SettingsSection(
        name="contact",
        title=_("Who can reach whom"),
        icon="people",
        place=58,
        summary=contact_summary,
        page="accounts:contact-table",
    ),
    SettingsSection(
        name="messages",
        title=_("Words between students"),
        icon="lock",
        place=60,
        summary=message_rule_in_words,
        form=MessageRuleForm,
        save=set_message_rule,
        lead=_("Off unless your school decides otherwise."),
    ),
)
menu.add(MenuItem(_("Who can reach whom"), "accounts:contact-table", "people", order=6))
