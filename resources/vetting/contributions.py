"""What `vetting` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.school_setup.sections import SettingsSection, settings_sections
from resources.vetting.forms import PolicyForm
from resources.vetting.policy import domains_in_words, policy_in_words, policy_warning
from resources.vetting.rules import set_source_policy

audit_verbs.add(
    AuditVerb("resources.vetting.take_over", _("took over a source from a colleague")),
    AuditVerb("resources.vetting.undo", _("took back a verdict on a source")),
    AuditVerb("resources.vetting.set_source_policy", _("changed when staff look at new sources")),
)
settings_sections.add(
    SettingsSection(
        name="new-sources",
        title=_("New sources"),
        icon="sources",
        place=30,
        summary=policy_in_words,
        form=PolicyForm,
        save=set_source_policy,
        lead=_("Who looks at what students bring, and when?"),
        warning=policy_warning,
    ),
    SettingsSection(
        name="domains",
        title=_("Whole domains"),
        icon="website",
        place=40,
        summary=domains_in_words,
        page="resources:domain-list",
    ),
)
