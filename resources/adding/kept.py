"""Links that were kept in a bad hour of their site, under an address that does not last: a channel's handle.

Once the site tells which channel it is, the link and the channel are one source: the link becomes the channel, or
what hangs on it goes over to the channel that is known already.
"""

from django.db import transaction

from resources.adding.preview import Preview
from resources.feeds.polling.moving import take_along
from resources.feeds.services import wake_feed
from resources.sources.models import Source


def kept_link(preview: Preview) -> Source | None:
    """The plain link that was kept under the other address of what was found. To be called in a transaction: the
    row is held until its end."""
    if not preview.requested or preview.requested == preview.address:
        return None
    plain = Source.objects.filter(address=preview.requested, feed__isnull=True)
    return plain.select_for_update(of=("self",)).first()


def join_kept_link(preview: Preview, source: Source) -> None:
    """Let whoever follows the plain link follow `source`, the same thing. A second time changes nothing."""
    with transaction.atomic():
        link = kept_link(preview)
        if link is None or link.pk == source.pk:
            return
        take_along(link, source)
        if source.follows.current().exists():
            wake_feed(source)
