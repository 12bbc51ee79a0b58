"""What `consent` contributes to shared places."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.people.models import Person
from accounts.people.navigation import MenuItem, menu
from accounts.people.queries import viewers_at
from accounts.people.viewer import Viewer
from accounts.people.ways import PersonWays, Way, person_ways
from accounts.safety.consent.queries import consent_in_words, needs_consent
from accounts.school_setup.sections import SettingsSection, settings_sections

audit_verbs.add(
    AuditVerb("accounts.consent.record_consent", _("wrote down a consent")),
    AuditVerb("accounts.consent.withdraw_consent", _("wrote down that a consent was taken back")),
    AuditVerb("accounts.consent.set_consent_age", _("changed from which age on students decide for themselves")),
)
settings_sections.add(
    SettingsSection(
        name="consents",
        title=_("Consent from home"),
        icon="check",
        place=55,
        summary=consent_in_words,
        page="accounts:consent-list",
    )
)
menu.add(
    MenuItem(
        _("What was agreed for me"),
        "accounts:consent-own",
        "check",
        order=5,
        shown=lambda viewer: viewer.is_student and needs_consent(viewer.school, viewer.person),
    )
)


def _ways(viewer: Viewer, person: Person) -> Iterator[Way]:
    if not viewer.is_admin:
        return
    here = viewers_at(viewer.school, [person]).get(person.pk)
    if here and here.is_student:
        yield Way(gettext("Consent from home"), reverse("accounts:consent-student", args=[person.uuid]), "check")


person_ways.add(PersonWays("consents", find=_ways, order=60))
