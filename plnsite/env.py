"""Typed readers of the environment. A bad value stops the start with a sentence that names it."""

import os
import re

import environ
from django.core.exceptions import ImproperlyConfigured

_env = environ.Env()
_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off", ""}


def text(name: str, default: str | None = None) -> str:
    """The variable as text.

    Raises ImproperlyConfigured when it is not set and there is no default.
    """
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(f"Set the environment variable {name}.")
    return value


def flag(name: str, *, default: bool = False) -> bool:
    """The variable as yes or no (1/0, true/false, yes/no, on/off).

    Raises ImproperlyConfigured on any other word: a typo must not switch a safeguard off.
    """
    raw = os.environ.get(name)
    if raw is None:
        return default
    word = raw.strip().lower()
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {raw!r}.")


def number(name: str, default: int, *, least: int = 0) -> int:
    """The variable as a whole number of at least `least`.

    Raises ImproperlyConfigured when it is not one.
    """
    raw = os.environ.get(name)
    if raw is None or raw.strip() == "":
        return default
    try:
        value = int(raw)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {raw!r}.") from None
    if value < least:
        raise ImproperlyConfigured(f"{name} must be at least {least}, not {value}.")
    return value


def words(name: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The variable as a tuple of words, separated by commas."""
    raw = os.environ.get(name)
    if raw is None:
        return default
    return tuple(word.strip() for word in raw.split(",") if word.strip())


def web_address(name: str) -> str:
    """The variable as the beginning of web addresses (`https://school.example`, no slash at the end), or "".

    Raises ImproperlyConfigured when it is anything else.
    """
    value = text(name, "").strip().rstrip("/")
    if value and not re.fullmatch(r"https?://[^/\s?#@]+", value):
        raise ImproperlyConfigured(f"{name} must be like https://school.example, not {value!r}.")
    return value


def email(name: str) -> str:
    """The variable as one e-mail address, or "". Raises ImproperlyConfigured when it is anything else."""
    value = text(name, "").strip()
    if value and not re.fullmatch(r"[^@\s,<>]+@[^@\s,<>]+", value):
        raise ImproperlyConfigured(f"{name} must be one e-mail address, not {value!r}.")
    return value


def database(name: str) -> dict:
    """The variable as Django's description of a PostgreSQL database.

    Raises ImproperlyConfigured when it is missing or names another kind of database.
    """
    address = text(name)
    try:
        config = _env.db_url_config(address)
    except Exception as trouble:
        raise ImproperlyConfigured(f"{name} is not the address of a database: {trouble}") from trouble
    if config.get("ENGINE") != "django.db.backends.postgresql":
        raise ImproperlyConfigured(f"{name} must name a PostgreSQL database (postgres://...).")
    return config


def mail(name: str) -> dict:
    """The variable (smtp://, smtp+tls:// or smtp+ssl://) as Django's EMAIL_* settings.

    Raises ImproperlyConfigured when it is not the address of a mail server.
    """
    try:
        return _env.email_url_config(text(name))
    except Exception as trouble:
        raise ImproperlyConfigured(f"{name} is not the address of a mail server: {trouble}") from trouble


def valkey(name: str) -> str:
    """The variable as the address of a Valkey or Redis server (redis://, rediss:// or unix://).

    Raises ImproperlyConfigured on any other address.
    """
    address = text(name)
    if not address.startswith(("redis://", "rediss://", "unix://")):
        raise ImproperlyConfigured(f"{name} must start with redis://, rediss:// or unix://.")
    return address
