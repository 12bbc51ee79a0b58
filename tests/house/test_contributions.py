"""What names something that a slice contributes names one that is there: tasks, queues, ticks, audit verbs."""

import ast
import re
from pathlib import Path

from django.conf import settings

from accounts.audit.verbs import audit_verbs
from kit.clock import QUEUES, QUICK_QUEUE, ticks
from kit.web.fragments import fragments
from launcher.commands import QUEUES as launched
from launcher.commands import QUICK_QUEUE as launched_quick
from plnsite.celery import app, tasks_of_slices

FLOORS = ("kit", "accounts", "resources", "networks", "reflections", "plnsite", "demo")


def _calls(function):
    for floor in FLOORS:
        for path in sorted(Path(settings.BASE_DIR, floor).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == function:
                    yield path, node


def test_every_verb_that_is_recorded_has_words_and_the_other_way_round():
    recorded = {
        node.args[0].value
        for _path, node in _calls("record")
        if node.args and isinstance(node.args[0], ast.Constant)
    }
    assert recorded <= {verb.verb for verb in audit_verbs}
    assert all(verb.verb.count(".") == 2 for verb in audit_verbs)


def our_tasks():
    app.loader.import_default_modules()
    return {name: task for name, task in app.tasks.items() if not name.startswith("celery.")}


def test_every_task_states_its_name_and_a_queue_that_a_worker_serves():
    tasks = our_tasks()
    assert len(tasks) > 20
    for name, task in tasks.items():
        assert name == f"{task.__module__.removesuffix('.tasks')}.{task.__name__}", name
        assert task.queue in (*QUEUES, QUICK_QUEUE), name
    assert launched == ",".join(QUEUES)
    compose = Path(settings.BASE_DIR, "docker-compose.yml").read_text()
    assert f"--queues {','.join(QUEUES)} " in compose
    assert f"--queues {QUICK_QUEUE} " in compose
    assert launched_quick == QUICK_QUEUE


def test_a_task_goes_to_its_queue_also_when_the_beat_calls_it(monkeypatch):
    sent = []
    monkeypatch.setattr(type(app), "send_task", lambda *_args, **options: sent.append(options.get("queue")))
    for tick in ticks:
        app.tasks[tick.task.name].apply_async(expires=1)
    assert sent == [tick.task.queue for tick in ticks]


def test_every_tick_is_on_the_list_of_the_beat():
    our_tasks()
    listed = app.conf.beat_schedule
    assert set(listed) == {tick.task.name for tick in ticks}
    assert listed["kit.heartbeat.beat"]["schedule"] == min(settings.TICK_SECONDS, 15)
    assert listed["resources.checks.gather_evidence"]["schedule"] == max(settings.TICK_SECONDS, 60)
    assert "resources.media.tasks" in tasks_of_slices()


def test_every_fragment_has_a_slot_and_a_template():
    templates = Path(settings.BASE_DIR, "templates")
    asked = {
        name
        for path in templates.rglob("*.html")
        for name in re.findall(r'\{% slot "([\w-]+)" %\}', path.read_text())
    }
    assert {fragment.slot for fragment in fragments} == asked
    for fragment in fragments:
        assert (templates / fragment.template).is_file(), fragment.template
