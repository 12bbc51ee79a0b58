"""Inviting staff: the school asks, whoever reads the letter answers by signing in.  # SAFETY 40"""

from datetime import timedelta
from uuid import UUID, uuid4

from django.contrib.auth.hashers import make_password
from django.core.signing import BadSignature, TimestampSigner
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.identity.signin.services import send_password_link
from accounts.mail.queries import letters_lately
from accounts.mail.services import post_mail
from accounts.membership.members.models import OPEN_FOR, Invitation
from accounts.membership.members.services.people import check_admin
from accounts.people.models import STAFF_ROLES, AgeBand, Membership, Person
from accounts.people.services import give_role, lock_actor
from accounts.people.viewer import Viewer
from accounts.safety.safeguarding.leads.queries import holds_post
from accounts.safety.screening.words import screen_words
from kit.errors import Refused
from kit.text.directions import isolated

A_DAY = timedelta(days=1)
TO_ONE_ADDRESS = 3  # letters a day by one school
BY_ONE_SENDER = 30  # letters a day
TO_ONE_ADDRESS_IN_ALL = 10  # letters a day by all schools; what comes after that is silently left out
KINDS = ("members.invitation", "members.new_address", "signin.link")
_SIGNER = TimestampSigner(salt="plnsite.invitation")


def invite_staff(*, actor: Viewer, name: str, email: str, role: str, origin: str) -> Invitation:
    """Ask somebody to come into the actor's school. The same answer for an address that has an account elsewhere,
    one that has none, and one that can have none. Raises Refused for whoever is at this school in this role."""
    check_admin(actor)
    if role not in STAFF_ROLES:
        raise Refused(_("This is not a role of school staff."), field="role")
    screen_words(actor.school, writer=actor, name=name)
    email = email.strip().lower()
    if Membership.objects.current().filter(school=actor.school, role=role, person__email=email).exists():
        raise Refused(_("Somebody with this address is at your school already."), field="email")
    with transaction.atomic():
        lock_actor(actor)
        check_letters(actor, email, field="email")
        facts = {"name": " ".join(name.split()), "inviter": actor.person, "sent": timezone.now()}
        row, _new = Invitation.objects.update_or_create(
            school=actor.school, email=email, role=role, closed=None, defaults=facts
        )
        _send(row, origin)
        record(
            "accounts.members.invite", school=actor.school, actor=actor.person, thing=row, name=row.name, role=role
        )
    return row


def send_again(*, actor: Viewer, invitation: Invitation, origin: str) -> None:
    """The same letter once more, by whoever asks for it. Raises Refused for too many."""
    invite_staff(actor=actor, name=invitation.name, email=invitation.email, role=invitation.role, origin=origin)


def withdraw_invitation(*, actor: Viewer, invitation: Invitation) -> None:
    """The letter leads nowhere any more. Doing it twice changes nothing."""
    check_admin(actor)
    with transaction.atomic():
        open_ones = Invitation.objects.filter(pk=invitation.pk, school=actor.school, closed__isnull=True)
        if open_ones.update(closed=timezone.now()):
            record(
                "accounts.members.withdraw_invitation", school=actor.school, actor=actor.person, thing=invitation
            )


def token_of(invitation: Invitation) -> str:
    """What stands in the letter's link."""
    return _SIGNER.sign_object(str(invitation.uuid))


def uuid_in(token: str) -> UUID | None:
    """The invitation that a link is about, or None when the link is not ours or too old."""
    try:
        return UUID(_SIGNER.unsign_object(token, max_age=OPEN_FOR))
    except (BadSignature, ValueError):
        return None


def accept_invitation(*, person: Person, invitation: Invitation) -> Membership:
    """Somebody signed in says yes. Raises Refused for another's invitation, and for an account that is not of
    staff."""
    with transaction.atomic():
        row = _held(invitation)
        if person.email != row.email or not person.is_active:
            raise Refused(_("This invitation is for somebody else. Sign out first, then open the link again."))
        if person.memberships.exclude(role__in=STAFF_ROLES).exists():
            raise Refused(_("This account cannot become staff. Ask the school to invite another address."))
        return _enter(row, person)


def accept_with_account(*, invitation: Invitation, name: str, password: str) -> Person:
    """Somebody whose address has no account says yes and chooses a password: the link shows that the address is
    theirs. Raises Refused when there is an account by now."""
    screen_words(invitation.school, name=name)
    password_hash = make_password(password)  # slow on purpose, so not while the row is held
    with transaction.atomic():
        row = _held(invitation)
        if Person.objects.filter(email=row.email).exists():
            raise Refused(_("There is an account with this address. Open the link again and sign in."))
        person = Person.objects.create(
            name=" ".join(name.split()), email=row.email, age_band=AgeBand.ADULT, password=password_hash
        )
        _enter(row, person)
    return person


@transaction.atomic
def send_new_link(*, actor: Viewer, person: Person, origin: str) -> None:
    """Mail a member of staff a link for choosing a password."""
    check_admin(actor)
    if not person.email or not Person.objects.in_school(actor.school).filter(pk=person.pk).exists():
        raise Refused(_("We have no e-mail address of this person."))
    if person != actor.person and person.last_login is not None and holds_post(actor.school, person):
        raise Refused(
            _("%(name)s looks after reports here. Only they ask for a link themselves: “Forgotten password”.")
            % {"name": isolated(person.name)}
        )
    lock_actor(actor)
    check_letters(actor, person.email)
    send_password_link(person, school=actor.school, sender=actor.person, origin=origin)
    record("accounts.members.send_new_link", school=actor.school, actor=actor.person, subject=person)


def check_letters(actor: Viewer, email: str, *, field: str | None = None) -> None:
    """Raise Refused when the actor's school wrote to the address, or the actor to anybody, too often today."""
    if letters_lately(A_DAY, school=actor.school, email=email, kind__in=KINDS) >= TO_ONE_ADDRESS:
        raise Refused(_("Your school wrote to this address several times today. Go on tomorrow."), field=field)
    if letters_lately(A_DAY, facts__sender=str(actor.person.uuid), kind__in=KINDS) >= BY_ONE_SENDER:
        raise Refused(_("That is a lot of letters for one day. Go on tomorrow."), field=field)


def _send(row: Invitation, origin: str) -> None:
    if letters_lately(A_DAY, email=row.email, kind__in=KINDS) >= TO_ONE_ADDRESS_IN_ALL:
        return
    post_mail(
        kind="members.invitation",
        key=f"invitation.{uuid4().hex}",
        email=row.email,
        school=row.school,
        sender=str(row.inviter.uuid),
        invitation=str(row.uuid),
        origin=origin,
    )


def _held(invitation: Invitation) -> Invitation:
    row = Invitation.objects.pending().select_for_update(of=("self",)).filter(pk=invitation.pk).first()
    if row is None:
        raise Refused(_("This invitation does not work any more. Ask the school for another one."))
    return row


def _enter(row: Invitation, person: Person) -> Membership:
    membership = give_role(person, row.school, row.role)
    row.closed, row.accepted_by = timezone.now(), person
    row.save(update_fields=["closed", "accepted_by"])
    record("accounts.members.add_person", school=row.school, actor=person, subject=person, role=row.role)
    return membership
