"""What `leads` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.mail.kinds import MailKind, mail_kinds
from accounts.safety.safeguarding.leads.letters import changed_letter
from accounts.safety.safeguarding.leads.queries import leads_in_words
from accounts.school_setup.sections import SettingsSection, settings_sections

audit_verbs.add(
    AuditVerb("accounts.safeguarding.name_lead", _("named the safeguarding lead or the deputy")),
    AuditVerb("accounts.safeguarding.propose_lead", _("asked to name a safeguarding lead or deputy")),
    AuditVerb("accounts.safeguarding.agree_to_lead", _("agreed to a safeguarding lead or deputy")),
    AuditVerb("accounts.safeguarding.accepted_lead", _("said yes to a safeguarding lead or deputy")),
    AuditVerb("accounts.safeguarding.declined_lead", _("said no to a safeguarding lead or deputy")),
    AuditVerb("accounts.safeguarding.withdrawn_lead", _("took back who was to be safeguarding lead or deputy")),
)
mail_kinds.add(MailKind("lead.changed", write=changed_letter))
settings_sections.add(
    SettingsSection(
        name="safeguarding",
        title=_("Who looks after reports"),
        icon="shield",
        place=5,
        summary=leads_in_words,
        page="accounts:lead-list",
    )
)
