"""Questions that the ORM puts into words once, to be asked again: that took longer than answering them.

PostgreSQL too thinks once about a question that comes again and again: over a connection that has asked it some
times (`prepare_threshold` in the settings) the question stays prepared, and only the values travel.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Self

from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.backends.utils import CursorWrapper
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
        else [f"{_NUMBER - place}"]
        if isinstance(value, list)
        else _NUMBER - place
        for place, value in enumerate(values)
    ]


@dataclass(frozen=True, slots=True)
class Words:
    """The SQL of a question; `places` tells of each parameter which of the values goes there."""

    sql: str
    places: list[int]

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
        if any(isinstance(param, date) for param in params if param not in places):
            return None
        # What never changes is written out: the plan that is kept should know it.
        written = ["%s" if param in places else _written(param) for param in params]
        found = [places.index(param) for param in params if param in places]
        return cls(sql.replace("%%", "%%%%") % tuple(written), found)

    def ask(self, values: Sequence[Any]) -> list[tuple]:
        """The rows, with `values` where their stand-ins were."""
        with _cursor() as cursor:
            cursor.execute(self.sql, [values[place] for place in self.places])
            return cursor.fetchall()


def _written(value: Any) -> str:
    return connection.ops.compose_sql("%s", [value]).replace("%", "%%")


def _cursor() -> CursorWrapper:
    """As `connection.cursor()`, which writes the values into the SQL, so that no two questions are alike."""
    connection.ensure_connection()
    cursor = ServerBindingCursor(connection.connection)
    return connection.make_debug_cursor(cursor) if connection.queries_logged else connection.make_cursor(cursor)
