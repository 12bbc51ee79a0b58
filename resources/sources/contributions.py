"""What `sources` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.names import NamedThing, named_things
from accounts.audit.verbs import AuditVerb, audit_verbs
from kit.look.ties import TieKind, polygon, tie_kinds
from resources.sources.models import Source

audit_verbs.add(
    AuditVerb("resources.sources.bring_source", _("brought in a source")),
)

tie_kinds.add(
    TieKind(
        "website",
        _("Website"),
        "website",
        "what",
        order=70,
        noun=_("website"),
        outline="M-6 -9H6A3 3 0 0 1 9 -6V6A3 3 0 0 1 6 9H-6A3 3 0 0 1 -9 6V-6A3 3 0 0 1 -6 -9Z",
        sign="M-5 0H5M0 -5A5 5 0 0 1 0 5A5 5 0 0 1 0 -5ZM0 -5C-3 -2 -3 2 0 5C3 2 3 -2 0 -5",
    ),
    TieKind(
        "blog",
        _("Blog"),
        "blog",
        "what",
        order=80,
        noun=_("blog"),
        outline="M-8 -9.5H3L8 -4.5V9.5H-8Z",
        sign="M-4 -4H0M-4 0H4M-4 4H4",
    ),
    TieKind(
        "podcast",
        _("Podcast"),
        "podcast",
        "what",
        order=90,
        noun=_("podcast"),
        outline=polygon(6),
        sign=(
            "M0 -5.5A2.2 2.2 0 0 1 2.2 -3.3V-0.5A2.2 2.2 0 0 1 -2.2 -0.5V-3.3A2.2 2.2 0 0 1 0 -5.5Z"
            "M-4.4 -1A4.4 4.4 0 0 0 4.4 -1M0 3.4V5.6"
        ),
    ),
    TieKind(
        "channel",
        _("Video channel"),
        "video",
        "what",
        order=100,
        noun=_("video channel"),
        outline="M-9 -7.5H9A2 2 0 0 1 11 -5.5V5.5A2 2 0 0 1 9 7.5H-9A2 2 0 0 1 -11 5.5V-5.5A2 2 0 0 1 -9 -7.5Z",
        sign="M-2.5 -4L4 0L-2.5 4Z",
    ),
    TieKind(
        "video",
        _("Video"),
        "video",
        "what",
        order=120,
        noun=_("video"),
        outline="M-10 -7.5H6L11.5 0L6 7.5H-10Z",
        sign="M-3 -4L3.5 0L-3 4Z",
    ),
    TieKind(
        "post",
        _("Post"),
        "quote",
        "what",
        order=130,
        noun=_("post"),
        outline="M-10 -8H10V5H-2L-6 10V5H-10Z",
        sign="M-5.5 -4H5.5M-5.5 -0.5H2",
    ),
    TieKind(
        "document",
        _("Document"),
        "file",
        "what",
        order=140,
        noun=_("document"),
        outline="M-7.5 -10H7.5V10H-7.5Z",
        sign="M-4 -5H4M-4 -1H4M-4 3H1",
    ),
    TieKind(
        "course",
        _("Course"),
        "course",
        "what",
        order=110,
        noun=_("course"),
        outline="M0 -10.5L10.5 -3V9H-10.5V-3Z",
        sign="M-6 -0.5L0 -3.5L6 -0.5L0 2.5ZM-3.6 1V4.4C-1.5 6 1.5 6 3.6 4.4V1",
    ),
    TieKind(
        "tool",
        _("Tool"),
        "tool",
        "what",
        order=150,
        noun=_("tool"),
        outline=polygon(8, turn=22.5),
        sign="M-4.5 4.5L1 -1M1 -1A3 3 0 0 1 5 -4.6L3 -2.6L3.6 -1L5 -0.6A3 3 0 0 1 1 -1",
    ),
    TieKind(
        "social",
        _("Social account"),
        "social",
        "what",
        order=160,
        noun=_("social account"),
        outline="M-9 -9H9V6H2L-4 11V6H-9Z",
        sign="M0 -4A2 2 0 0 1 0 0A2 2 0 0 1 0 -4ZM-4 4A4 3.6 0 0 1 4 4",
    ),
    TieKind(
        "community",
        _("Community"),
        "community",
        "where",
        order=170,
        noun=_("community"),
        outline=polygon(5, radius=11.4),
        sign="M-4 -1.5H4V2.5H-0.5L-3 5V2.5H-4Z",
    ),
)

named_things.add(NamedThing("Source", lambda: Source.objects.values_list("uuid", "title")))
