"""The kinds of tie as they are shown: a word, an icon, and the class (who, what, where) that colours it.

The keys are the `kind` values of sources, connections and groups; an unknown one shows as a plain tie.
"""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class TieLook(NamedTuple):
    """How one kind of tie looks: `group` is who, what or where."""

    label: str | Promise
    icon: str
    group: str


LOOKS = {
    "classmate": TieLook(_("Classmate"), "person", "who"),
    "peer": TieLook(_("Classmate"), "person", "who"),
    "student": TieLook(_("Student"), "person", "who"),
    "teacher": TieLook(_("Teacher"), "teacher", "who"),
    "librarian": TieLook(_("Librarian"), "librarian", "who"),
    "counsellor": TieLook(_("Counsellor"), "counsellor", "who"),
    "mentor": TieLook(_("Mentor"), "mentor", "who"),
    "contact": TieLook(_("Somebody outside"), "contact", "who"),
    "website": TieLook(_("Website"), "website", "what"),
    "blog": TieLook(_("Blog"), "blog", "what"),
    "podcast": TieLook(_("Podcast"), "podcast", "what"),
    "channel": TieLook(_("Video channel"), "video", "what"),
    "video": TieLook(_("Video"), "video", "what"),
    "post": TieLook(_("Post"), "quote", "what"),
    "document": TieLook(_("Document"), "file", "what"),
    "school": TieLook(_("At school"), "school", "where"),
    "course": TieLook(_("Course"), "course", "what"),
    "tool": TieLook(_("Tool"), "tool", "what"),
    "social": TieLook(_("Social account"), "social", "what"),
    "community": TieLook(_("Community"), "community", "where"),
    "group": TieLook(_("Group"), "group", "where"),
}
PLAIN = TieLook(_("Tie"), "link", "what")


def look_of(kind: str) -> TieLook:
    """The look of a kind of tie."""
    return LOOKS.get(str(kind), PLAIN)
