"""What `providers` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.school_setup.sections import SettingsSection, settings_sections
from resources.providers.forms import ToolsForm
from resources.providers.queries import players_warning, tools_in_words
from resources.providers.services import set_tools

audit_verbs.add(
    AuditVerb("resources.providers.set_tools", _("switched a tool of another site on or off")),
)
settings_sections.add(
    SettingsSection(
        name="tools",
        title=_("Players of other sites"),
        icon="play",
        place=50,
        summary=tools_in_words,
        form=ToolsForm,
        save=set_tools,
        lead=_("What may be shown inside plnsite, and what students are told before they join a community."),
        warning=players_warning,
    ),
)
