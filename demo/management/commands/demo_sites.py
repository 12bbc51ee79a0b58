"""`manage.py demo_sites`: the demo's own small outside world."""

import contextlib
import signal
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from demo.sites import DemoSites
from demo.sites.beginning import story_began


class Command(BaseCommand):
    """Serves the demo sites until Ctrl-C; the story goes on where it was when they are started again."""

    help = "Serves a blog, a podcast, a video channel and more, which gain new items while they run."
    requires_system_checks = []

    def add_arguments(self, parser):
        """Options of the command."""
        parser.add_argument("--port", type=int, default=8002)
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--pace", type=int, default=120, help="seconds between two new items (120)")
        parser.add_argument(
            "--remember",
            type=Path,
            default=Path(settings.BASE_DIR) / "var" / "demo-sites-started",
            help="file that keeps the day the story began",
        )

    def handle(self, *, port, host, pace, remember, **_options):
        """Serve until told to stop."""
        try:
            sites = DemoSites(port, host=host, started=story_began(remember), pace=timedelta(seconds=pace))
        except OSError as trouble:
            raise CommandError(f"Port {port} cannot be used for the demo sites: {trouble.strerror}.") from None
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        self.stdout.write(f"Demo sites: {sites.address}/")
        with contextlib.suppress(KeyboardInterrupt):
            sites.serve()
