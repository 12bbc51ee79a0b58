"""What `library` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.people.navigation import INSIDERS, Place, places
from accounts.search.kinds import SearchKind, search_kinds
from resources.library.search import any_sources, find_sources

places.add(Place("sources", _("Sources"), "resources:source-list", "sources", order=40, whose=INSIDERS))

search_kinds.add(
    SearchKind(
        "sources",
        _("Sources"),
        holds=any_sources,
        find=find_sources,
        order=10,
        title="title",
        text="description",
        look="kind",
        dated=False,
        page="resources:source-detail",
        own_language=True,
    )
)
