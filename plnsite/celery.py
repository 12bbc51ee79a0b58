"""Celery: the tasks and the ticks of every slice, which are listed nowhere but there (see `kit/clock.py`)."""

import gc
import os

from celery import Celery
from celery.signals import import_modules, worker_init
from django.conf import settings

from kit.contributions import house_apps, modules_of

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plnsite.settings")

app = Celery("plnsite")
app.config_from_object("django.conf:settings", namespace="CELERY")


def tasks_of_slices() -> list[str]:
    """The module of tasks of every slice that has one."""
    return [module for house in house_apps() for module in modules_of(house.name, "tasks")]


# A list that is made when it is wanted: by then Django has started.
app.autodiscover_tasks(tasks_of_slices, related_name=None)


@import_modules.connect(sender=app)
def list_what_happens_by_itself(**_) -> None:
    """Fill the beat's list, where beat or a worker has just read the tasks."""
    from kit.clock import beat_schedule

    app.conf.beat_schedule = beat_schedule(settings.TICK_SECONDS)


@worker_init.connect
def read_the_code_once(**_) -> None:
    """Before a worker splits into processes: what each would import by itself at its first task, they share."""
    from django.urls import reverse

    reverse("pages:home")
    gc.collect()
    gc.freeze()  # or each process would soon copy all of it, by counting what refers to what
