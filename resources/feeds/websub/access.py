"""The only door for a hub: the unguessable word in the address that we gave to it alone."""

from resources.feeds.websub.models import Subscription


def get_subscription(token: str) -> Subscription | None:
    """The subscription that hubs are told this word for, or None when there is none or it has ended."""
    return Subscription.objects.exclude(state=Subscription.State.ENDED).filter(token=token).first()
