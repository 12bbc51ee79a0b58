"""Get the database, the static files and the demo school ready: several management commands in one process.

    python -m plnsite.kit.processes.prepare [--dev]

Each of them finds out by itself that it has nothing to do.
"""

import sys

from plnsite.kit.processes.terminal import step


def main() -> None:
    import django
    from django.core.management import call_command

    with step("Waking up Django"):
        django.setup()
    with step("Getting the database ready"):
        call_command("migrate", interactive=False, verbosity=0)
    if "--dev" not in sys.argv:
        with step("Collecting styles, scripts and pictures"):
            call_command("collectstatic", interactive=False, verbosity=0)
    with step("Filling the demo school"):
        call_command("demo_school")


if __name__ == "__main__":
    main()
