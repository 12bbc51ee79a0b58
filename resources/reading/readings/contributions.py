"""What `readings` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import private_things
from accounts.people.visibility import VisibilityNote, visibility_notes
from resources.reading.readings.closing import private_readings

private_things.add(private_readings)

visibility_notes.add(
    VisibilityNote(
        "reading",
        _("What you follow and read"),
        "blog",
        order=50,
        short=_(
            "Teachers of your classes see what you follow, and how much you read. They do not see what you read."
        ),
        full=_(
            "They see which sources you follow and why, and as numbers how much you read, saved and noted in the "
            "last four weeks. Which texts those were stays with you."
        ),
    )
)
