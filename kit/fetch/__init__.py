"""The only way to outside HTTP: address guard on every connection, limits on time and size, one closed set of
troubles. `fetch(Request(address))` for one, `fetch_many(requests)` for a batch."""

from kit.fetch.client import fetch, fetch_many
from kit.fetch.config import ClientConfig, config_from_settings
from kit.fetch.guard import AddressPolicy, is_public
from kit.fetch.outcome import Limits, Outcome, Request
from kit.fetch.trouble import Trouble, trouble_of_status

__all__ = [
    "AddressPolicy",
    "ClientConfig",
    "Limits",
    "Outcome",
    "Request",
    "Trouble",
    "config_from_settings",
    "fetch",
    "fetch_many",
    "is_public",
    "trouble_of_status",
]
