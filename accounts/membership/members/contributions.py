"""What `members` contributes to shared places."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.mail.kinds import MailKind, mail_kinds
from accounts.membership.members.interest_search import any_interests, find_interests
from accounts.membership.members.letters import address_changed_letter, invitation_letter, new_address_letter
from accounts.membership.members.reportable import ReportablePerson
from accounts.membership.members.search import any_people, find_people
from accounts.people.models import Person
from accounts.people.navigation import ADMINS, MenuItem, Place, menu, places
from accounts.people.viewer import Viewer
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.people.ways import PersonWays, Way, person_ways
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.search.kinds import SearchKind, search_kinds


def _report(viewer: Viewer, person: Person) -> list[Way]:
    """Somebody can always be reported, from their page.  # SAFETY 9"""
    if not (viewer.is_student or viewer.is_staff):
        return []
    href = reverse("accounts:report-make", args=["person", person.uuid])
    return [Way(_("Something is not right"), href, icon="flag", kind="quiet")]


audit_verbs.add(
    AuditVerb("accounts.members.add_person", _("added a person")),
    AuditVerb("accounts.members.change_role", _("changed a role")),
    AuditVerb("accounts.members.end_membership", _("ended a membership")),
    AuditVerb("accounts.members.restore_membership", _("took back the end of a membership")),
    AuditVerb("accounts.members.invite", _("invited somebody of staff")),
    AuditVerb("accounts.members.withdraw_invitation", _("took back an invitation")),
    AuditVerb("accounts.members.send_new_link", _("sent a link for choosing a password")),
    AuditVerb("accounts.members.change_name", _("changed a name")),
    AuditVerb("accounts.members.change_user_name", _("changed a user name")),
    AuditVerb("accounts.members.change_age", _("corrected an age")),
    AuditVerb("accounts.members.ask_for_address", _("asked for another e-mail address")),
    AuditVerb("accounts.members.change_address", _("took another e-mail address")),
)
mail_kinds.add(
    MailKind("members.invitation", write=invitation_letter),
    MailKind("members.new_address", write=new_address_letter),
    MailKind("members.address_changed", write=address_changed_letter),
)

places.add(Place("people", _("People"), "accounts:person-list", "people", order=10, whose=ADMINS))
reportables.add(ReportablePerson())
person_ways.add(PersonWays("report", find=_report, order=90))
menu.add(MenuItem(_("About me"), "accounts:person-edit", "person", order=0))

search_kinds.add(
    SearchKind(
        "people",
        _("People"),
        holds=any_people,
        find=find_people,
        order=70,
        title="name",
        text="helps_with",
        dated=False,
        page="accounts:person-detail",
    )
)

search_kinds.add(
    SearchKind(
        "interests",
        _("My interests"),
        holds=any_interests,
        find=find_interests,
        order=36,
        title="topic__name",
        text="why",
        uuid="topic__uuid",
        icon="topic",
        page="accounts:interest-add",
    )
)

visibility_notes.add(
    VisibilityNote(
        "profile",
        _("Your name and your page"),
        "person",
        order=10,
        short=_("Classmates and the people who work at your school see it."),
        full=_(
            "They see your name, the picture that is drawn for you, your pronouns if you gave any, and what you "
            "say you can help with. Students of other classes do not find you, unless you are in one group."
        ),
    )
)
