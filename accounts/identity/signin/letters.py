"""What letters about passwords say; their links are made when they go out, and lie nowhere."""

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from accounts.identity.signin.services import password_link
from accounts.mail.kinds import Letter
from accounts.mail.models import OutgoingMail
from kit.text.directions import isolated


def link_letter(row: OutgoingMail) -> Letter | None:
    """To a member of staff, for choosing a password. None for an account that was shut, or has another address."""
    if not _is_theirs(row):
        return None
    link = password_link(row.person, row.facts["origin"])
    words = {"person": row.person, "school_name": row.school.name, "link": link}
    return Letter(
        subject=_("Your way into plnsite at %(school)s") % {"school": isolated(row.school.name)},
        words=render_to_string("accounts/identity/signin/invitation.txt", words),
    )


def reset_letter(row: OutgoingMail) -> Letter | None:
    """To somebody who forgot the password. None as above."""
    if not _is_theirs(row):
        return None
    words = {"password_reset_url": password_link(row.person, row.facts["origin"])}
    return Letter(
        subject=render_to_string("account/email/password_reset_key_subject.txt", words).strip(),
        words=render_to_string("account/email/password_reset_key_message.txt", words),
    )


def _is_theirs(row: OutgoingMail) -> bool:
    return row.person.is_active and row.person.email == row.email
