"""What happens by itself: the ticks that slices contribute and Celery's beat keeps.

    # resources/feeds/contributions.py
    ticks.add(Tick(tasks.poll_due_feeds))

A task states its queue where it is defined, `@shared_task(name="resources.feeds.poll_due_feeds", queue="feeds")`;
it is one of `QUEUES`, which a worker serves (a house test looks at every task).
"""

from dataclasses import dataclass

from celery import Task

from kit.contributions import Registry

QUEUES = ("default", "feeds", "mail", "media", "imports")
QUICK_QUEUE = "previews"  # somebody waits: a worker of many threads serves it alone, for it waits for other sites


@dataclass(frozen=True, slots=True)
class Tick:
    """A task that is called at each tick; no more often than `least` seconds, no more seldom than `most`."""

    task: Task
    least: int = 0
    most: int | None = None

    def every(self, tick: int) -> int:
        """How many seconds apart, where the house ticks every `tick` seconds."""
        every = max(tick, self.least)
        return every if self.most is None else min(every, self.most)


ticks: Registry[Tick] = Registry("ticks", name=lambda tick: tick.task.name)


def beat_schedule(tick: int) -> dict[str, dict]:
    """The list for Celery's beat. A tick that was missed is made up by the next one: state is on rows."""
    # A tick that waited longer than its own rhythm is stale: the next one does the same work.
    return {
        each.task.name: {
            "task": each.task.name,
            "schedule": each.every(tick),
            "options": {"expires": each.every(tick)},
        }
        for each in ticks
    }
