"""Paging by key: page 1,000 costs what page 1 costs, and nothing is counted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core import signing
from django.db.models import F, Q, QuerySet

_SALT = "plnsite.paging"


@dataclass(frozen=True)
class Page:
    """Some rows of a list, and the token that asks for those after them (empty on the last page)."""

    rows: list[Any]
    next: str


def page_by_key(
    queryset: QuerySet, *, by: str, after: str = "", size: int = 30, oldest_first: bool = False
) -> Page:
    """Newest first by the field `by` (a date and time that is never null), ties by id; or oldest first.

    `after` is the `next` of the page before; a token that was tampered with or is stale gives page one.
    An index on (by, id), read from its end or its beginning, serves it.
    """
    order, beyond = (F(by).asc(), F("id").asc()), "gt"
    if not oldest_first:
        order, beyond = (F(by).desc(), F("id").desc()), "lt"
    queryset = queryset.order_by(*order)
    if key := _read(after):
        when, last_id = key
        # The first condition says nothing new, but it is what an index can begin at.
        queryset = queryset.filter(
            Q(**{f"{by}__{beyond}e": when}), Q(**{f"{by}__{beyond}": when}) | Q(**{f"id__{beyond}": last_id})
        )
    rows = list(queryset[: size + 1])
    following = ""
    if len(rows) > size:
        rows = rows[:size]
        following = signing.dumps([_value(rows[-1], by).isoformat(), rows[-1].pk], salt=_SALT)
    return Page(rows=rows, next=following)


def _value(row: Any, path: str) -> datetime:
    for name in path.split("__"):
        row = getattr(row, name)
    return row


def _read(token: str) -> tuple[datetime, int] | None:
    if not token:
        return None
    try:
        when, last_id = signing.loads(token, salt=_SALT)
        return datetime.fromisoformat(when), int(last_id)
    except (signing.BadSignature, ValueError, TypeError):
        return None
