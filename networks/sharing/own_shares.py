"""One's own shares of a thing: plugged into `resources.follows.shares`, which knows nothing of sharing."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce

from accounts.people.viewer import Viewer
from networks.connections.models import Connection
from networks.sharing.models import Audience, Share


class OwnShares:
    """What the viewer shares, as the page of the thing says it to them."""

    def names(self, viewer: Viewer, word: str) -> ArraySubquery:
        """Of each "entry" or "source" (`word`) with whom the viewer shares it now, the latest first."""
        connected = Connection.objects.between(viewer, OuterRef("person")).active()
        mine = Share.objects.made_by(viewer).standing().filter(**{word: OuterRef("pk")})
        mine = mine.filter(~Q(audience=Audience.PERSON) | Q(Exists(connected))).order_by("-created", "-id")
        return ArraySubquery(mine.values_list(Coalesce("person__name", "school_class__name", "group__name")))
