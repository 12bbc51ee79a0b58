"""Questions that the ORM puts into words once, to be asked again: that took longer than answering them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Self

from django.db import connection
from django.db.models import QuerySet

_NUMBER = -8_070_605_040_302_010  # no row has this number, and no other number in a question is like it
_MOMENT = datetime(1, 2, 3, 4, 5, 6, tzinfo=UTC)


def stand_ins(values: Sequence[Any]) -> list[Any]:
    """What to put into a question in place of `values`, so that `Words.of` finds where they go."""
    return [
        _MOMENT + timedelta(days=place)
        if isinstance(value, datetime)
        else f"{_NUMBER - place}"
        if isinstance(value, str)
        else _NUMBER - place
        for place, value in enumerate(values)
    ]


@dataclass(frozen=True, slots=True)
class Words:
    """The SQL of a question; `params` tells of each place whether a value goes there, and which."""

    sql: str
    params: list[tuple[bool, Any]]

    @classmethod
    def of(cls, question: QuerySet, places: Sequence[Any]) -> Self | None:
        """The words of a queryset by `values_list` that holds the stand-ins `places`.

        None for one that must be put into words each time: it holds a moment of its own, or columns that the
        database does not give as they are.
        """
        compiler = question.query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        if compiler.get_converters([column for column, *_rest in compiler.select]):
            return None
        found = [(param in places, places.index(param) if param in places else param) for param in params]
        if any(isinstance(param, date) for is_place, param in found if not is_place):
            return None
        return cls(sql, found)

    def ask(self, values: Sequence[Any]) -> list[tuple]:
        """The rows, with `values` where their stand-ins were."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [values[param] if is_place else param for is_place, param in self.params])
            return cursor.fetchall()
