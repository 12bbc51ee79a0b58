"""What an invitation says, the same to everybody; and what is written about another address."""

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.mail.kinds import Letter
from accounts.mail.models import OutgoingMail
from accounts.membership.members.models import Invitation
from accounts.membership.members.services import invitations, new_addresses
from kit.text.directions import isolated


def invitation_letter(row: OutgoingMail) -> Letter | None:
    """To whoever a school would like as staff. None once it was answered or taken back."""
    invitation = Invitation.objects.pending().filter(uuid=row.facts["invitation"]).first()
    if invitation is None:
        return None
    link = row.facts["origin"] + reverse("accounts:invitation-accept", args=[invitations.token_of(invitation)])
    words = {"name": invitation.name, "school_name": row.school.name, "link": link}
    return Letter(
        subject=_("Your way into plnsite at %(school)s") % {"school": isolated(row.school.name)},
        words=render_to_string("accounts/membership/members/invitation.txt", words),
    )


def new_address_letter(row: OutgoingMail) -> Letter | None:
    """To the address that an account is to have. None when the account has another one by now."""
    if row.person.email != row.facts["before"]:
        return None
    token = new_addresses.token_of(
        person=row.person, school=row.school, before=row.facts["before"], email=row.email
    )
    words = {"link": row.facts["origin"] + reverse("accounts:person-address-accept", args=[token])}
    return Letter(
        subject=_("Your new address at plnsite"),
        words=render_to_string("accounts/membership/members/new_address.txt", words),
    )


def address_changed_letter(row: OutgoingMail) -> Letter:
    """To the address that an account had."""
    words = {"school_name": row.school.name, "after": row.facts["after"]}
    return Letter(
        subject=_("Your address at plnsite has changed"),
        words=render_to_string("accounts/membership/members/address_changed.txt", words),
    )
