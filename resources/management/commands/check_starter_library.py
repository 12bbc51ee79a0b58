"""manage.py check_starter_library: ask every address of the starter library whether it still answers."""

from argparse import ArgumentParser
from collections import Counter

from django.core.management.base import BaseCommand, CommandError

from resources.packs.starter.checking import State, check_sources
from resources.packs.starter.library import single_sources, starter_packs


class Command(BaseCommand):
    """Checks the starter library; wants internet, changes nothing."""

    help = "Ask every address of the starter library whether it still answers: a line for each."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Options of the command."""
        parser.add_argument("packs", nargs="*", help="keys of packs; all of them when left out")

    def handle(self, *, packs: list[str], **_options) -> None:
        """Print a line for each address. Raises CommandError when one is dead, or its feed is none."""
        known = starter_packs()
        if unknown := [key for key in packs if key not in known]:
            raise CommandError(f"There is no pack {', '.join(unknown)}. There are {', '.join(known)}.")
        counted: Counter[State] = Counter()
        sources = [source for key in packs or known for source in known[key].sources]
        for finding in check_sources([*sources, *(() if packs else single_sources())]):
            counted[finding.state] += 1
            line = f"{finding.state:<11} {finding.address}"
            self.stdout.write(f"{line}  {finding.note}" if finding.note else line)
        self.stdout.write(", ".join(f"{number} {state}" for state, number in sorted(counted.items())))
        if bad := counted[State.DEAD] + counted[State.NO_FEED]:
            raise CommandError(f"{bad} of {counted.total()} addresses are no use as they stand.")
