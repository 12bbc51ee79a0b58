"""What `recordings` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.recordings import tasks
from accounts.recordings.forms import RecordingRuleForm
from accounts.recordings.queries import recording_rule_in_words
from accounts.recordings.services import set_recording_rule
from accounts.school_setup.sections import SettingsSection, settings_sections
from kit.clock import Tick, ticks

ticks.add(
    Tick(tasks.make_recordings_ready),
    Tick(tasks.remove_files_left_behind, least=3600),
)
audit_verbs.add(
    AuditVerb("accounts.recordings.set_recording_rule", _("decided whether students record their voice")),
)
settings_sections.add(
    SettingsSection(
        name="recordings",
        title=_("Voices in reflections"),
        icon="microphone",
        place=20,
        summary=recording_rule_in_words,
        form=RecordingRuleForm,
        save=set_recording_rule,
    ),
)
