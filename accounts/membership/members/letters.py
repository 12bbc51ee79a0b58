"""What an invitation says: the same to everybody."""

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.mail.kinds import Letter
from accounts.mail.models import OutgoingMail
from accounts.membership.members.models import Invitation
from accounts.membership.members.services.invitations import token_of


def invitation_letter(row: OutgoingMail) -> Letter | None:
    """To whoever a school would like as staff. None once it was answered or taken back."""
    invitation = Invitation.objects.pending().filter(uuid=row.facts["invitation"]).first()
    if invitation is None:
        return None
    link = row.facts["origin"] + reverse("accounts:invitation-accept", args=[token_of(invitation)])
    words = {"name": invitation.name, "school_name": row.school.name, "link": link}
    return Letter(
        subject=_("Your way into plnsite at %(school)s") % {"school": row.school.name},
        words=render_to_string("accounts/membership/members/invitation.txt", words),
    )
