"""Paging by key: page 1,000 costs what page 1 costs, and nothing is counted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from django.core import signing
from django.db.models import F, Q, QuerySet

A_GLANCE = 6  # rows
_SALT = "plnsite.paging"


Row = TypeVar("Row")


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Some rows of a list, and the token that asks for those after them (empty on the last page)."""

    rows: list[Row]
    next: str

    def is_long(self) -> bool:
        """Whether it holds more than one looks over without narrowing it down."""
        return len(self.rows) > A_GLANCE


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
    if key := read_key(after):
        when, last_id = key
        # The first condition says nothing new, but it is what an index can begin at.
        queryset = queryset.filter(
            Q(**{f"{by}__{beyond}e": when}), Q(**{f"{by}__{beyond}": when}) | Q(**{f"id__{beyond}": last_id})
        )
    return cut_page(list(queryset[: size + 1]), by=by, size=size)


def cut_page(rows: list[Row], *, by: str, size: int) -> Page[Row]:
    """A page of the first `size` of `rows`; one more than that tells that there is a page after it."""
    following = ""
    if len(rows) > size:
        rows = rows[:size]
        following = signing.dumps([_value(rows[-1], by).isoformat(), rows[-1].pk], salt=_SALT)
    return Page(rows=rows, next=following)


def read_key(token: str) -> tuple[datetime, int] | None:
    """The key (moment and id of the last row) in a page's `next`; None for one that is empty, old or not ours."""
    if not token:
        return None
    try:
        when, last_id = signing.loads(token, salt=_SALT)
        return datetime.fromisoformat(when), int(last_id)
    except (signing.BadSignature, ValueError, TypeError):
        return None


def _value(row: Any, path: str) -> datetime:
    for name in path.split("__"):
        row = getattr(row, name)
    return row
