"""Paging by key: page 1,000 costs what page 1 costs, and nothing is counted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from django.core import signing
from django.db.models import F, Q, QuerySet, Value

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
    queryset: QuerySet,
    *,
    by: str,
    after: str = "",
    size: int = 30,
    oldest_first: bool = False,
    into: Callable[[QuerySet], list[Row]] = list,
) -> Page[Row]:
    """Newest first by the field `by` (a date and time that is never null), ties by id; or oldest first.

    `after` is the `next` of the page before; a token that was tampered with or is stale gives page one.
    An index on (by, id), read from its end or its beginning, serves it. `into` makes of what is found the rows of
    the page, which have what `by` names and `pk`.
    """
    if oldest_first:
        queryset = _beyond(queryset.order_by(F(by).asc(), F("id").asc()), by, "gt", read_key(after))
    else:
        queryset = _newest_first(queryset, by, read_key(after))
    return cut_page(into(queryset[: size + 1]), by=by, size=size)


def page_in_turn(rows: QuerySet, parts: list[Q], *, by: str, after: str = "", size: int = 30) -> Page:
    """The rows of one part after those of another, each newest first by the field `by`. Two queries.

    No row may be in two parts. `after` says in which part it goes on; one that makes no sense gives page one.
    """
    number, _dot, token = after.partition(".")
    key = read_key(token) if number in map(str, range(len(parts))) else None
    start = int(number) if key else 0
    keys = []
    for place, part in list(enumerate(parts))[start:]:
        begun = _newest_first(rows.filter(part), by, key if place == start else None)
        keys.append(begun.annotate(part=Value(place)).values_list("part", by, "pk")[: size + 1])
    found = sorted(keys[0].union(*keys[1:], all=True), key=lambda one: one[1:], reverse=True)
    found.sort(key=lambda one: one[0])
    following = f"{found[size - 1][0]}.{_token(*found[size - 1][1:])}" if len(found) > size else ""
    known = rows.in_bulk([pk for _part, _when, pk in found[:size]])
    return Page(rows=[known[pk] for _part, _when, pk in found[:size] if pk in known], next=following)


def cut_page(rows: list[Row], *, by: str, size: int) -> Page[Row]:
    """A page of the first `size` of `rows`; one more than that tells that there is a page after it."""
    following = ""
    if len(rows) > size:
        rows = rows[:size]
        following = _token(_value(rows[-1], by), rows[-1].pk)
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


def _newest_first(queryset: QuerySet, by: str, key: tuple[datetime, int] | None) -> QuerySet:
    return _beyond(queryset.order_by(F(by).desc(), F("id").desc()), by, "lt", key)


def _beyond(queryset: QuerySet, by: str, beyond: str, key: tuple[datetime, int] | None) -> QuerySet:
    if key is None:
        return queryset
    when, last_id = key
    # The first condition says nothing new, but it is what an index can begin at.
    return queryset.filter(
        Q(**{f"{by}__{beyond}e": when}), Q(**{f"{by}__{beyond}": when}) | Q(**{f"id__{beyond}": last_id})
    )


def _token(when: datetime, last_id: int) -> str:
    return signing.dumps([when.isoformat(), last_id], salt=_SALT)


def _value(row: Any, path: str) -> datetime:
    for name in path.split("__"):
        row = getattr(row, name)
    return row
