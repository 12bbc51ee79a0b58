"""Addresses of rows, for pages that show many of them: Django's own way looks the route up anew for each."""

from functools import lru_cache
from uuid import UUID

from django.urls import reverse

_ANY = UUID(int=0)


def address_of(name: str, uuid: UUID) -> str:
    """As `reverse(name, args=[uuid])`."""
    before, after = _around(name)
    return f"{before}{uuid}{after}"


@lru_cache
def _around(name: str) -> tuple[str, str]:
    before, _uuid, after = reverse(name, args=[_ANY]).partition(str(_ANY))
    return before, after
