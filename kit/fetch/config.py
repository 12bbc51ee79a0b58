"""How the client goes out: under which name, trusting which certificate authorities, with which exceptions.

Settings are read here only."""

import atexit
import os
import tempfile
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import certifi
from django.conf import settings

from kit.fetch.guard import AddressPolicy


@dataclass(frozen=True, slots=True)
class ClientConfig:
    """`ca_file` is the path of a file of trusted certificates; `at_once` bounds the requests under way in one
    batch, `per_host` those to one host. After each answer a host rests for `pause_share` of the time it took, and
    never longer than `longest_pause` seconds. `connect_to` names places to connect to for others, as curl does it
    ("www.site.example:443:127.0.0.1:8002"): the guard and the certificates are asked all the same."""

    user_agent: str = "plnsite/0.1"
    address_policy: AddressPolicy = field(default_factory=AddressPolicy)
    ca_file: str = field(default_factory=certifi.where)
    at_once: int = 48
    per_host: int = 2
    pause_share: float = 0.1
    longest_pause: float = 1.0
    connect_to: tuple[str, ...] = ()


def config_from_settings() -> ClientConfig:
    """The config of the settings: FETCH_USER_AGENT, FETCH_ALLOW, FETCH_CONNECT_TO, FETCH_PAUSE_PERCENT, and
    SSL_CERT_FILE."""
    return ClientConfig(
        user_agent=settings.FETCH_USER_AGENT,
        address_policy=AddressPolicy(tuple(settings.FETCH_ALLOW)),
        connect_to=tuple(settings.FETCH_CONNECT_TO),
        pause_share=settings.FETCH_PAUSE_PERCENT / 100,
        ca_file=_ca_file(os.environ.get("SSL_CERT_FILE", "")),
    )


@lru_cache(maxsize=8)
def _ca_file(extra: str) -> str:
    """The path of one file holding certifi's authorities and those in the file `extra`, if it is there."""
    if not extra or not Path(extra).is_file():
        return certifi.where()
    together = Path(certifi.where()).read_bytes() + b"\n" + Path(extra).read_bytes()
    with tempfile.NamedTemporaryFile(prefix="plnsite-authorities-", suffix=".pem", delete=False) as file:
        file.write(together)
    atexit.register(Path(file.name).unlink, missing_ok=True)
    return file.name
