"""manage.py application_role: let the application's own role use the tables, and nothing beyond."""

import pgtrigger
from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import ProgrammingError, connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.migrations.recorder import MigrationRecorder
from psycopg import sql
from psycopg.errors import InsufficientPrivilege


class Command(BaseCommand):
    """Run as the owner of the tables, after each `migrate`: new tables are granted too."""

    help = (
        "Make the role of APPLICATION_DATABASE_URL where it is missing, and grant it what the application does: "
        "read and write rows. It owns no table, so it can empty none, drop none and switch no trigger off; "
        "rows that are never to change, as the audit trail's, it can only add. Without that variable: nothing."
    )

    def handle(self, **given) -> None:
        """Raises CommandError with a sentence where the role is the owner's own or cannot be made."""
        application = settings.APPLICATION_DATABASE
        if application is None:
            return
        if application["USER"] == connection.settings_dict["USER"]:
            raise CommandError(
                "APPLICATION_DATABASE_URL and DATABASE_URL name one role: the first is to own nothing."
            )
        role = sql.Identifier(application["USER"])
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                _make_role(cursor, application)
                _grant(cursor, role)
        except ProgrammingError as refused:
            if not isinstance(refused.__cause__, InsufficientPrivilege):
                raise
            raise CommandError(f"Make the role “{application['USER']}” by hand: {refused}") from refused


def _make_role(cursor: CursorWrapper, application: dict) -> None:
    cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [application["USER"]])
    if cursor.fetchone():
        return
    password = sql.Literal(application["PASSWORD"] or None)
    role = sql.Identifier(application["USER"])
    cursor.execute(sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(role, password))


def _grant(cursor: CursorWrapper, role: sql.Identifier) -> None:
    def execute(statement: str, *names: str) -> None:
        cursor.execute(sql.SQL(statement).format(*map(sql.Identifier, names), role=role))

    execute("GRANT USAGE ON SCHEMA public TO {role}")
    execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}")
    execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}")
    for table in _never_changed():
        execute("REVOKE UPDATE, DELETE ON {} FROM {role}", table)
    execute("REVOKE INSERT, UPDATE, DELETE ON {} FROM {role}", MigrationRecorder.Migration._meta.db_table)


def _never_changed() -> list[str]:
    """The tables whose own triggers refuse a change."""
    return [
        model._meta.db_table
        for model in apps.get_models()
        if any(isinstance(trigger, pgtrigger.Protect) for trigger in getattr(model._meta, "triggers", ()))
    ]
