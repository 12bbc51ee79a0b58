"""What `websub` contributes to shared places."""

from kit.clock import Tick, ticks
from resources.feeds.websub import tasks

ticks.add(Tick(tasks.keep_subscriptions))
