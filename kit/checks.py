"""What Django looks over before it migrates: that the database knows the letters of every language."""

from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

LETTERS = Warning(
    "The database knows only the letters of English: names with accents, other scripts, and words beside a "
    "typographic quote or dash are not found.",
    hint="Make the database anew with C.UTF-8: “Letters of every language” in docs/operating.md says how.",
    id="kit.W001",
)


def knows_letters(connection: BaseDatabaseWrapper) -> bool:
    """Whether the database tells letters from signs, and small ones from capitals, beyond ASCII."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT lower('É') = 'é' AND to_tsvector('simple', '“rock—pool”') @@ 'pool'::tsquery")
        return cursor.fetchone()[0]


@register(Tags.database)
def check_letters(databases: list[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Warn of a database that was made without letters; asked where a command names the database, as `migrate`."""
    is_meant = databases and DEFAULT_DB_ALIAS in databases
    return [] if not is_meant or knows_letters(connections[DEFAULT_DB_ALIAS]) else [LETTERS]
