"""The tables of `accounts`, by slice."""

from accounts.audit.models import AuditEntry
from accounts.identity.signin_cards.models import PasswordReset
from accounts.mail.models import OutgoingMail
from accounts.membership.classes.models import Enrolment, JoinCode, SchoolClass
from accounts.membership.members.models import Invitation
from accounts.notifications.models import Notification
from accounts.people.models import AgeBand, Membership, Person, Role
from accounts.recordings.models import Recording
from accounts.safety.blocks.models import Block
from accounts.safety.consent.models import Consent
from accounts.safety.safeguarding.alerts.models import FoundWords
from accounts.safety.safeguarding.cases.models import Case, CaseMove
from accounts.safety.safeguarding.leads.models import LeadProposal
from accounts.safety.safeguarding.reports.models import Report
from accounts.schools.models import Holiday, School, SourcePolicy
from accounts.topics.models import Expertise, Interest, Topic

__all__ = [
    "AgeBand",
    "AuditEntry",
    "Block",
    "Case",
    "CaseMove",
    "Consent",
    "Enrolment",
    "Expertise",
    "FoundWords",
    "Holiday",
    "Interest",
    "Invitation",
    "JoinCode",
    "LeadProposal",
    "Membership",
    "Notification",
    "OutgoingMail",
    "PasswordReset",
    "Person",
    "Recording",
    "Report",
    "Role",
    "School",
    "SchoolClass",
    "SourcePolicy",
    "Topic",
]
