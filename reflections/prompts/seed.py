"""The prompts every school starts with."""

from django.utils.translation import gettext_noop as _

from reflections.prompts.models import Prompt

DEFAULT = "network"
FREE = "free"

SEEDED = {
    DEFAULT: (
        _("How is my network doing?"),
        [_("What is working?"), _("What needs to change?"), _("Who else could help?")],
    ),
    "week": (
        _("Looking back at my week"),
        [
            _("What did I learn that I did not know last week?"),
            _("Where did it come from: whom, what, where?"),
            _("What do I want to find out next?"),
        ],
    ),
    "trust": (
        _("Whom and what do I trust?"),
        [
            _("Which source did I trust most this week, and why?"),
            _("Was there something I was not sure about? What did I do?"),
            _("How could I check it next time?"),
        ],
    ),
    "giving": (
        _("What did I give?"),
        [
            _("Whom did I help, and with what?"),
            _("What can I do well that others might want to learn?"),
            _("Whom would I like to thank?"),
        ],
    ),
    FREE: (_("In my own words"), [_("What is on my mind?")]),
}


def seed_prompts() -> None:
    """Put the prompts into the database, or bring them up to date. As often as one likes."""
    for slug, (title, questions) in SEEDED.items():
        Prompt.objects.update_or_create(
            school=None, slug=slug, defaults={"title": title, "questions": list(questions)}
        )
