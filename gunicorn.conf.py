"""How gunicorn serves the pages when it is started from this folder: see kit/web/buffering_worker.py."""

import os


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))  # those that are ours
    except AttributeError:  # not on macOS
        return os.cpu_count() or 1


worker_class = "kit.web.buffering_worker.BufferingWorker"
# About one for each core; two at least, so that one long page does not stop all others.
workers = int(os.environ.get("WEB_CONCURRENCY") or max(2, _cores()))
control_socket_disable = True
