"""The kinds of sources. Apart from the models, so that whoever only names one needs no tables."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SourceKind(TextChoices):
    WEBSITE = "website", _("Website")
    BLOG = "blog", _("Blog or news")
    PODCAST = "podcast", _("Podcast")
    CHANNEL = "channel", _("Video channel")
    SOCIAL = "social", _("Social account")
    COURSE = "course", _("Course")
    COMMUNITY = "community", _("Community")
    TOOL = "tool", _("Tool")
    VIDEO = "video", _("Video")
    POST = "post", _("Post")
    DOCUMENT = "document", _("Document")
    SCHOOL = "school", _("At school")
