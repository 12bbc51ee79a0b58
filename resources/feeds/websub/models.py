"""Subscriptions: a hub that tells us when a feed has news, so that we need not keep asking (WebSub)."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kit.models import PublicModel
from resources.feeds.models import Feed


def new_token() -> str:
    """An unguessable word, for an address that only we and the hub know."""
    return secrets.token_urlsafe(32)


def new_secret() -> str:
    """What the hub signs with: under 200 bytes, as WebSub asks."""
    return secrets.token_urlsafe(48)


class SubscriptionQuerySet(models.QuerySet):
    def running(self) -> SubscriptionQuerySet:
        """Those that we have or try to get."""
        state = Subscription.State
        return self.filter(state__in=[state.PENDING, state.ACTIVE, state.REFUSED])

    def to_ask(self, now: datetime) -> SubscriptionQuerySet:
        """Those whose hub is to be asked by now: to begin, to go on or to end; the longest waiting first."""
        return self.filter(next_ask__lte=now).order_by("next_ask")


class Subscription(PublicModel):
    """What one hub is to tell us of one feed.

    `requested_at` is set while the hub still owes us its confirmation; only then does it get one of ours.
    `next_ask` is written before a question goes out, so that whatever happens to it, it is asked again.
    """

    class State(models.TextChoices):
        PENDING = "pending", _("Asked for")
        ACTIVE = "active", _("The hub tells us of news")
        REFUSED = "refused", _("The hub said no, or cannot be relied on")
        ENDING = "ending", _("We asked the hub to stop")
        ENDED = "ended", _("Ended")

    feed = models.OneToOneField(Feed, on_delete=models.CASCADE, related_name="subscription")
    hub = models.URLField(max_length=800)
    topic = models.URLField(max_length=800, help_text="The feed's name at the hub.")
    token = models.CharField(max_length=60, unique=True, default=new_token)
    secret = models.CharField(max_length=80, default=new_secret)
    state = models.CharField(max_length=8, choices=State, default=State.PENDING)

    requested_at = models.DateTimeField(null=True, blank=True)
    next_ask = models.DateTimeField(null=True, blank=True, default=timezone.now)
    tries = models.PositiveSmallIntegerField(default=0, help_text="Questions since the hub last confirmed.")
    verified = models.DateTimeField(null=True, blank=True)
    lease_end = models.DateTimeField(null=True, blank=True)
    last_push = models.DateTimeField(null=True, blank=True)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["next_ask"], name="subscription_to_ask", condition=Q(next_ask__isnull=False))
        ]

    def __str__(self) -> str:
        return f"{self.topic} at {self.hub}: {self.state}"

    @property
    def mode(self) -> str:
        """What we want of the hub, in its words."""
        return "unsubscribe" if self.state == self.State.ENDING else "subscribe"
