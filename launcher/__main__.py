"""The command line: `python -m launcher demo|dev|servers|manage …`."""

import os
import signal
import sys
from pathlib import Path

from launcher.ports import Ports, PortTaken
from launcher.servers import ServersError
from launcher.supervisor import ROOT, GiveUp, Supervisor, run_manage, run_servers
from launcher.terminal import tell

USAGE = "usage: python -m launcher demo | dev | servers | manage COMMAND …"


def main() -> int:
    """Run the command that was typed; the exit code."""
    # In the background of a script SIGINT starts out ignored, and a closed window has to end us too.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    var = Path(os.environ.get("PLNSITE_VAR") or ROOT / "var")
    try:
        port = int(os.environ.get("PORT") or 8000)
        if not 1024 <= port <= 65_000:
            raise ValueError
    except ValueError:
        return _refuse(f"PORT must be a number from 1024 to 65000, not {os.environ['PORT']!r}.")
    try:
        match sys.argv[1:]:
            case ["demo" | "dev" as mode]:
                Supervisor(Ports(port), var, dev=mode == "dev").run()
            case ["servers"]:
                run_servers(var)
            case ["manage", *arguments]:
                return run_manage(arguments, Ports(port), var)
            case _:
                return _refuse(USAGE)
    except KeyboardInterrupt:
        tell("plnsite has stopped.")
    except (GiveUp, PortTaken, ServersError) as trouble:
        return _refuse(str(trouble))
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
