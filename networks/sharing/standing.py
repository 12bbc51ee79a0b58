"""One's own shares of a thing: plugged into `resources.reading.shares`, which knows nothing of sharing."""

from django.db.models.functions import Coalesce

from accounts.people.viewer import Viewer
from networks.sharing.models import Share, word_for
from resources.feeds.models import Entry
from resources.sources.models import Source


class OwnShares:
    """What the viewer shares, as the page of the thing says it to them."""

    def names(self, viewer: Viewer, thing: Entry | Source) -> list[str]:
        """With whom the viewer shares it now, the latest first. One query."""
        to = Coalesce("person__name", "school_class__name", "group__name")
        mine = Share.objects.made_by(viewer).standing().filter(**{word_for(thing): thing})
        return list(mine.order_by("-created", "-id").values_list(to, flat=True))
