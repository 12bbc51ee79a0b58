"""Keep the database of this commit, for the test that migrates it: `make dump`, whenever a release is cut.

Writes before.sql (schema and rows of the tests' world, as pg_dump tells them) and before.json (names that are
stored or on their way in queues). Needs no servers of yours and holds nobody's data.
"""

import json
import os
import subprocess
import uuid
from pathlib import Path

from tests import environment

FOLDER = Path(__file__).parent
SQL, NAMES = FOLDER / "before.sql", FOLDER / "before.json"

PSQL_ONLY = ("\\restrict ", "\\unrestrict ")

# Where notices lead: those are stored as paths.
IN_NOTICES = (
    "accounts:case-list",
    "networks:connection-list",
    "networks:question-detail",
    "networks:share-list",
    "networks:group-detail",
    "networks:group-people",
    "pages:home",
    "reflections:reflection-detail",
    "resources:check-detail",
    "resources:folder-edit",
    "resources:import-detail",
    "resources:source-detail",
    "resources:source-judge",
    "resources:source-list",
)


def main() -> None:
    """Make the world in a database that is thrown away, and write it down."""
    os.environ.pop("DATABASE_URL", None)
    os.environ.pop("REDIS_URL", None)
    environment.prepare()
    from django.core.management import call_command
    from django.urls import NoReverseMatch, reverse

    call_command("migrate", verbosity=0)
    call_command("seed", verbosity=0)
    from accounts.audit.verbs import audit_verbs
    from accounts.models import AuditEntry, Notification
    from plnsite.celery import app
    from tests.cast import make_cast
    from tests.world import make_world

    world = make_world(make_cast())
    mia, school = world.cast.mia, world.cast.harbour
    for verb in audit_verbs:
        AuditEntry.objects.create(verb=verb.verb, school=school, actor=mia, thing="source", thing_uuid=world.source.uuid)
    for name in IN_NOTICES:
        try:
            address = reverse(name)
        except NoReverseMatch:
            address = reverse(name, args=[uuid.uuid4()])
        Notification.objects.create(person=mia, school=school, key=f"dump.{name}", text=name, address=address)
    SQL.write_text(dumped(os.environ["DATABASE_URL"]))
    app.loader.import_default_modules()
    beat = {entry["task"] for entry in app.conf.beat_schedule.values()}
    tasks = {name for name in app.tasks if not name.startswith("celery.")}
    NAMES.write_text(json.dumps({"tasks": sorted(tasks), "beat": sorted(beat)}, indent=2) + "\n")
    print(  # noqa: T201 - for whoever ran it
        f"{SQL.stat().st_size / 1000:.0f} kB, {len(tasks)} tasks, {len(beat)} of them by the clock"
    )


def dumped(address: str) -> str:
    """Schema and rows as SQL that any client can run."""
    from launcher.servers import find_programs

    program = find_programs().postgres_bin / "pg_dump"
    options = ("--no-owner", "--no-privileges", "--inserts", "--rows-per-insert=100")
    text = subprocess.run(
        [program, f"--dbname={address}", *options], check=True, capture_output=True, text=True
    ).stdout
    # What only psql understands is left out.
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(PSQL_ONLY))


if __name__ == "__main__":
    main()
