"""What `recordings` contributes to shared places."""

from accounts.recordings import tasks
from kit.clock import Tick, ticks

ticks.add(
    Tick(tasks.make_recordings_ready),
    Tick(tasks.remove_files_left_behind, least=3600),
)
