"""`manage.py demo_school`: a lively fictional school, and a small second one."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from demo.build.whole import JOIN_CODES, PASSWORD, build_demo, sign_ins
from demo.sites.beginning import story_began


class Command(BaseCommand):
    """Builds the demo's schools once; a second run changes nothing."""

    help = "Builds the demo school with some weeks of history. Safe to run again at every start."
    requires_system_checks = []  # the start of the demo runs this twice: be quick

    def add_arguments(self, parser):
        """Options of the command."""
        parser.add_argument("--sign-ins", action="store_true", help="only print how to sign in")
        parser.add_argument(
            "--remember",
            type=Path,
            default=Path(settings.BASE_DIR) / "var" / "demo-sites-started",
            help="file that keeps the day the demo sites' story began",
        )

    def handle(self, *, sign_ins, remember, **_options):
        """Build, or print the sign-ins. The passwords are known to everybody: only ever in a demo."""
        if not settings.DEMO:
            raise CommandError("The demo school has passwords that everybody knows: set DEMO=1 if you want it.")
        if sign_ins:
            return self._print_sign_ins()
        address = settings.DEMO_SITES_ADDRESS or "http://127.0.0.1:8002"
        built = build_demo(address=address.rstrip("/"), began=story_began(remember))
        self.stdout.write("The demo school is built." if built else "The demo school is there.")

    def _print_sign_ins(self):
        rows = [("Role", "Name", "Sign in with"), *sign_ins()]
        widths = [max(len(row[column]) for row in rows) for column in range(3)]
        for row in rows:
            line = "   ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            self.stdout.write(line.rstrip())
        self.stdout.write("")
        self.stdout.write(f"Password for everybody: {PASSWORD}")
        self.stdout.write(f"Code for a new student in class 8B: {JOIN_CODES['8b']}")
