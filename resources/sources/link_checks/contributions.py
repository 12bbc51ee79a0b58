"""What `link_checks` contributes to shared places."""

from kit.clock import Tick, ticks
from resources.sources.link_checks import tasks

ticks.add(Tick(tasks.find_due_links))
