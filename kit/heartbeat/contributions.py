"""What `heartbeat` contributes to shared places."""

from kit.clock import Tick, ticks
from kit.heartbeat import tasks

ticks.add(Tick(tasks.beat, most=15))
