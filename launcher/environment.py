"""The environment that the demo's processes get."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from launcher.ports import HOST, Ports

ADDRESSES = ("DATABASE_URL", "APPLICATION_DATABASE_URL", "REDIS_URL")


def process_environment(
    var: Path, ports: Ports, addresses: Mapping[str, str], *, dev: bool = False
) -> dict[str, str]:
    """The caller's environment with what plnsite needs to know laid over it, `addresses` of the servers too."""
    sites = f"{HOST}:{ports.sites}"
    return {
        **os.environ,
        "PYTHONUNBUFFERED": "1",
        # In a container one is root and cannot help it: Celery need not say so at each start.
        "PYTHONWARNINGS": os.environ.get("PYTHONWARNINGS", "ignore:You're running the worker with superuser"),
        "DJANGO_SETTINGS_MODULE": "plnsite.settings",
        **addresses,
        "SECRET_KEY": os.environ.get("SECRET_KEY") or secret_key(var),
        "STATIC_ROOT": os.environ.get("STATIC_ROOT", str(var / "static")),
        "MEDIA_ROOT": os.environ.get("MEDIA_ROOT", str(var / "media")),
        "DEMO": "1",
        "DEBUG": "1" if dev else "0",
        "LOG_LEVEL": os.environ.get("LOG_LEVEL", "INFO" if dev else "WARNING"),
        "ALLOWED_HOSTS": "localhost,127.0.0.1",
        "LIVE_PORT": str(ports.live),
        "DEMO_SITES_ADDRESS": f"http://{sites}",
        "FETCH_ALLOW": sites,
    }


def as_application(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment of what serves people and does their work: its role of the database owns no table."""
    application_url = environment.get("APPLICATION_DATABASE_URL")
    return {**environment, **({"DATABASE_URL": application_url} if application_url else {})}


def secret_key(var: Path) -> str:
    """This checkout's own key, made at the first start and kept, so that nobody is signed out by the next."""
    file = var / "secret-key"
    if not file.exists():
        with open(file, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as new:
            new.write(secrets.token_urlsafe(48))
    return file.read_text().strip()
