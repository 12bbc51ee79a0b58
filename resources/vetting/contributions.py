"""What `vetting` contributes to shared places."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.people.navigation import ADMINS, HELPERS, TEACHERS
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.people.waiting import Waiting, WaitingRow, waiting
from accounts.safety.safeguarding.oversight.streams import streams
from accounts.school_setup.sections import SettingsSection, settings_sections
from resources.sources.models import SchoolSource
from resources.vetting.forms import PolicyForm
from resources.vetting.oversight import WatchedAppeals
from resources.vetting.policy import domains_in_words, policy_in_words, policy_warning
from resources.vetting.queries import queue
from resources.vetting.services.policy import set_source_policy

# Words of the trail keep the name they were first written under, wherever the act lives.
audit_verbs.add(
    AuditVerb("resources.sources.judge_source", _("said what the school thinks of a source")),
    AuditVerb("resources.sources.set_domain_rule", _("decided about a whole domain")),
    AuditVerb("resources.sources.lift_domain_rule", _("lifted a rule about a domain")),
    AuditVerb("resources.vetting.take_over", _("took over a source from a colleague")),
    AuditVerb("resources.vetting.undo", _("took back a verdict on a source")),
    AuditVerb("resources.vetting.set_source_policy", _("changed when staff look at new sources")),
)
streams.add(WatchedAppeals())
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


def _row(row: SchoolSource) -> WaitingRow:
    source, href = row.source, reverse("resources:source-judge", args=[row.source.uuid])
    return WaitingRow(source.title, href, source.description, row.waiting, kind=source.kind)


waiting.add(
    Waiting(
        "sources",
        _("Sources to look at"),
        find=queue,
        row=_row,
        whose=(*TEACHERS, *HELPERS, *ADMINS),
        order=50,
        all_of="resources:vetting-list",
    )
)

visibility_notes.add(
    VisibilityNote(
        "sources",
        _("Sources you bring in or report"),
        "sources",
        order=110,
        short=_("Staff of your school may see that it was you. Other students do not."),
        full=_(
            "Staff look at what students bring in and at what is reported about a source. Classmates see the "
            "source and the verdict, and no name."
        ),
    )
)
