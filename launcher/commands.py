"""The commands of all processes: what web, live stream, worker, beat and the demo sites are started with."""

import shlex
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from launcher.ports import HOST, Ports
from launcher.prepare import STORY

QUEUES = "default,feeds,mail,media,imports"  # as kit/clock.py has them
QUICK_QUEUE = "previews"
WORKER_NICENESS = 6  # pages come first: about a quarter of a page’s share, as `cpu_shares` in docker-compose.yml
SOURCES = ("accounts", "demo", "kit", "networks", "plnsite", "reflections", "resources")


@dataclass(frozen=True)
class Command:
    """One process of the product: a short name for its log lines, its arguments, and how far it gives way."""

    name: str
    arguments: tuple[str, ...]
    niceness: int = 0


def commands(ports: Ports, var: Path, *, dev: bool = False) -> list[Command]:
    """Every process in the order of starting. With `dev`, each starts anew when its files change."""
    python = (sys.executable, "-m")
    celery = (*python, "celery", "--quiet", "--app", "plnsite")
    log_level = ("--loglevel", "info" if dev else "warning")
    web = (*python, "gunicorn", "plnsite.wsgi", "--bind", f"{HOST}:{ports.web}")
    live = (*python, "uvicorn", "plnsite.asgi:application", "--host", HOST, "--port", str(ports.live))
    worker = (*celery, "worker", "--concurrency", "2", "--queues", QUEUES, *log_level)
    previews = (*celery, "worker", "--pool", "threads", "--concurrency", "32", "--queues", QUICK_QUEUE, *log_level)
    named = ("--hostname", "previews@%h")
    sites = (sys.executable, "manage.py", "demo_sites", "--port", str(ports.sites))
    every = [
        Command("web", (*web, "--preload", "--log-level", "warning")),
        Command("live", (*live, "--workers", "1", "--log-level", "warning", "--timeout-graceful-shutdown", "1")),
        Command("sites", (*sites, "--remember", str(var / STORY))),
        Command("worker", (*worker, "--without-gossip", "--without-mingle"), WORKER_NICENESS),
        Command("previews", (*previews, *named, "--without-gossip", "--without-mingle")),
        Command("beat", (*celery, "beat", "--schedule", str(var / "beat"), "--pidfile", "", *log_level)),
    ]
    return [_reloading(command) for command in every] if dev else every


def _reloading(command: Command) -> Command:
    # Templates are kept in memory by the web process, so it starts anew for them too.
    watched = ("default", *SOURCES, "templates") if command.name == "web" else ("python", *SOURCES)
    watch = (sys.executable, "-m", "watchfiles", "--verbosity", "warning", "--target-type", "command")
    filter_name, *folders = watched
    return replace(command, arguments=(*watch, "--filter", filter_name, shlex.join(command.arguments), *folders))
