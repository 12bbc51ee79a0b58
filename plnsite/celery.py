"""Celery, and the one list of everything that happens by itself."""

import gc
import os

from celery import Celery
from celery.signals import worker_init
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plnsite.settings")

app = Celery("plnsite")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(
    [
        "kit.heartbeat",
        "resources.feeds",
        "resources.feeds.websub",
        "resources.media",
        "resources.sources",
        "resources.follows.folders",
        "resources.packs",
        "resources.vetting",
        "resources.import_export",
        "resources.checks",
        "resources.sources.link_checks",
        "resources.replacements",
        "reflections.schedules",
        "accounts.recordings",
    ]
)
app.autodiscover_tasks(lambda: ["demo"] if settings.DEMO else [])


@app.on_after_configure.connect
def list_what_happens_by_itself(sender: Celery, **_) -> None:
    """Fill the beat list. A tick that was missed is made up by the next one: state is on rows."""
    tick = settings.TICK_SECONDS
    # A tick that waited longer than its own rhythm is stale: the next one does the same work.
    sender.conf.beat_schedule = {
        name: {"task": name, "schedule": every, "options": {"expires": every}}
        for name, every in {
            "kit.heartbeat.beat": min(tick, 15),
            "resources.feeds.poll_due_feeds": tick,
            "resources.feeds.websub.keep_subscriptions": tick,
            "resources.packs.deliver_changes": tick,
            "resources.import_export.resume_imports": tick,
            "resources.checks.gather_evidence": max(tick, 60),  # only for what a dead worker left
            "resources.sources.link_checks.find_due_links": tick,
            "resources.replacements.tell_of_replacements": tick,
            "resources.follows.folders.tell_of_ended_folders": max(tick, 600),
            "reflections.schedules.open_due_occurrences": tick,
            "accounts.recordings.make_recordings_ready": tick,
            "accounts.recordings.remove_files_left_behind": max(tick, 3600),
            **({"demo.hurry_demo_feeds": tick} if settings.DEMO else {}),
        }.items()
    }


@worker_init.connect
def read_the_code_once(**_) -> None:
    """Before a worker splits into processes: what each would import by itself at its first task, they share."""
    from django.urls import reverse

    reverse("pages:home")
    gc.collect()
    gc.freeze()  # or each process would soon copy all of it, by counting what refers to what
