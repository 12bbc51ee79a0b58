"""One's own shares of a thing: plugged into `resources.follows.shares`, which knows nothing of sharing."""

from django.db.models.functions import Coalesce

from accounts.people.scope import ScopePart, known
from accounts.people.viewer import Viewer
from kit.text.directions import isolated
from networks.sharing.models import Share, word_for
from resources.feeds.models import Entry
from resources.sources.models import Source


class OwnShares:
    """What the viewer shares, as the page of the thing says it to them."""

    def names(self, viewer: Viewer, thing: Entry | Source) -> list[str]:
        """With whom the viewer shares the thing now, the latest first. One query, and what is known of them."""
        mine = (
            Share.objects.made_by(viewer).standing().filter(**{word_for(thing): thing}).order_by("-created", "-id")
        )
        rows = mine.values_list("person", Coalesce("person__name", "school_class__name", "group__name"))
        return [
            isolated(name)
            for person, name in rows
            if person is None or person in known(viewer, ScopePart.CONNECTED)
        ]
