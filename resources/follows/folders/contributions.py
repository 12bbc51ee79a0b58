"""What `folders` contributes to shared places."""

from kit.clock import Tick, ticks
from resources.follows.folders import tasks

ticks.add(Tick(tasks.tell_of_ended_folders, least=600))
