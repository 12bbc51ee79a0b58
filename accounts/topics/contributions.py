"""What `topics` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.identity.signin.closing import private_things
from accounts.people.navigation import MenuItem, menu
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.school_setup.sections import SettingsSection, settings_sections
from accounts.topics.closing import private_interests
from accounts.topics.queries import topics_in_words

private_things.add(private_interests)
audit_verbs.add(
    AuditVerb("accounts.topics.add_topic", _("added a topic")),
)
settings_sections.add(
    SettingsSection(
        name="topics",
        title=_("Topics"),
        icon="topic",
        place=70,
        summary=topics_in_words,
        page="accounts:topic-list",
    ),
)

menu.add(
    MenuItem(
        _("My interests"), "accounts:interest-list", "topic", order=10, shown=lambda viewer: viewer.is_student
    )
)

visibility_notes.add(
    VisibilityNote(
        "interests",
        _("Your interests"),
        "topic",
        order=15,
        short=_("The teachers of your classes see them on your map."),
        full=_(
            "Your interests give your map its order, so the teachers of your classes see what they are called. "
            "What you wrote about why you like them is read by you alone."
        ),
    )
)
