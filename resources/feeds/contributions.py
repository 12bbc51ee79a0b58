"""What `feeds` contributes to shared places."""

from kit.clock import Tick, ticks
from resources.feeds import tasks

ticks.add(Tick(tasks.poll_due_feeds))
