"""What letters about the two posts say."""

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from accounts.mail.kinds import Letter
from accounts.mail.models import OutgoingMail
from accounts.safety.safeguarding.leads.models import Post
from kit.text.directions import isolated


def changed_letter(row: OutgoingMail) -> Letter:
    """To whoever held a post, and to whoever holds it now."""
    words = {
        "name": isolated(row.person.name),
        "school": isolated(row.school.name),
        "post": Post(row.facts["post"]).label,
        "holder": row.facts["name"],
    }
    return Letter(
        subject=_("Who looks after reports at %(school)s has changed") % words,
        words=render_to_string("accounts/safety/safeguarding/leads/changed_letter.txt", words),
    )
