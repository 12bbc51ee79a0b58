"""What `highlights` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import private_things
from accounts.search.kinds import SearchKind, search_kinds
from resources.reading.highlights.closing import private_highlights
from resources.reading.highlights.search import any_passages, find_passages

private_things.add(private_highlights)
search_kinds.add(
    SearchKind(
        "marked",
        _("What I marked"),
        holds=any_passages,
        find=find_passages,
        order=30,
        title="entry__title",
        text="quote",
        uuid="entry__uuid",
        icon="note",
        page="resources:entry-detail",
    )
)
