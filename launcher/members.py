"""What runs, and with which command."""

import shlex
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from launcher.ports import HOST, Ports
from launcher.prepare import STORY

QUEUES = "default,feeds,mail,media,imports"  # as kit/clock.py has them
WORKER_NICENESS = 6  # pages come first: about a quarter of a page’s share, as `cpu_shares` in docker-compose.yml
SOURCES = ("accounts", "demo", "kit", "networks", "plnsite", "reflections", "resources")


@dataclass(frozen=True)
class Member:
    """One process of the product: a short name for its log lines, its command, and how far it gives way."""

    name: str
    command: tuple[str, ...]
    niceness: int = 0


def members(ports: Ports, var: Path, *, dev: bool = False) -> list[Member]:
    """Every process in the order of starting. With `dev`, each starts anew when its files change."""
    python = (sys.executable, "-m")
    celery = (*python, "celery", "--quiet", "--app", "plnsite")
    log_level = ("--loglevel", "info" if dev else "warning")
    web = (*python, "gunicorn", "plnsite.wsgi", "--bind", f"{HOST}:{ports.web}", "--no-control-socket")
    live = (*python, "uvicorn", "plnsite.asgi:application", "--host", HOST, "--port", str(ports.live))
    worker = (*celery, "worker", "--concurrency", "2", "--queues", QUEUES, *log_level)
    sites = (sys.executable, "manage.py", "demo_sites", "--port", str(ports.sites))
    company = [
        Member("web", (*web, "--workers", "2", "--preload", "--log-level", "warning")),
        Member("live", (*live, "--workers", "1", "--log-level", "warning", "--timeout-graceful-shutdown", "1")),
        Member("sites", (*sites, "--remember", str(var / STORY))),
        Member("worker", (*worker, "--without-gossip", "--without-mingle"), WORKER_NICENESS),
        Member("beat", (*celery, "beat", "--schedule", str(var / "beat"), "--pidfile", "", *log_level)),
    ]
    return [_reloading(member) for member in company] if dev else company


def _reloading(member: Member) -> Member:
    # Templates are kept in memory by the web process, so it starts anew for them too.
    watched = ("default", *SOURCES, "templates") if member.name == "web" else ("python", *SOURCES)
    watch = (sys.executable, "-m", "watchfiles", "--verbosity", "warning", "--target-type", "command")
    filter_name, *folders = watched
    return replace(member, command=(*watch, "--filter", filter_name, shlex.join(member.command), *folders))
