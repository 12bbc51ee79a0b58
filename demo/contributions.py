"""What the demo contributes to shared places, where there is one: an app for development may be without."""

from django.conf import settings

from demo import tasks
from kit.clock import Tick, ticks

if settings.DEMO:
    ticks.add(Tick(tasks.hurry_demo_feeds))
