"""Get the database, the static files and the demo school ready: several management commands in one process.

    python -m launcher.prepare VAR [--dev]

Each of them finds out by itself that it has nothing to do. Who can sign in, and how, goes into the folder VAR.
Ends with OTHER_TIME, and changes nothing, when the database was made by code with other migrations or letters.
"""

import io
import sys
from pathlib import Path

from launcher.terminal import step

SIGN_INS = "sign-ins"  # what the demo prints when its doors are open
OTHER_TIME = 3
STORY = "demo-sites-started"  # the day on which the story of the demo's outside sites began


def main() -> None:
    """Bring database and static files up to date and build the demo school, telling each step."""
    var = Path(sys.argv[1])
    import django
    from django.core.management import call_command

    with step("Waking up Django"):
        django.setup()
    if is_of_another_time():
        sys.exit(OTHER_TIME)
    with step("Getting the database ready"):
        call_command("migrate", interactive=False, verbosity=0)
        call_command("application_role")
    if "--dev" not in sys.argv:
        with step("Collecting styles, scripts and pictures"):
            call_command("collectstatic", interactive=False, verbosity=0)
    with step("Filling the demo school"):
        call_command("demo_school", remember=var / STORY, stdout=io.StringIO())
    with (var / SIGN_INS).open("w") as sign_ins:
        call_command("demo_school", "--sign-ins", stdout=sign_ins)


def is_of_another_time() -> bool:
    """Whether this code does not know what was migrated in the database, or the letters it was made with."""
    from django.core.checks import Tags, run_checks
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader
    from django.db.migrations.recorder import MigrationRecorder

    here = MigrationLoader(None)
    known = {*here.disk_migrations, *(old for each in here.disk_migrations.values() for old in each.replaces)}
    applied = MigrationRecorder(connection).applied_migrations()
    unknown = any(app in here.migrated_apps and (app, name) not in known for app, name in applied)
    return unknown or bool(run_checks(tags=[Tags.database], databases=["default"]))


if __name__ == "__main__":
    main()
