"""How fast real workers poll a farm of feeds, with PostgreSQL and Valkey beside them: see README.md.

    python bench/polling.py --feedfarm PATH [--feeds 300] [--people 30] [--latency 50-100]

For a comparison with other pollers see beside_peers.py.
"""

import argparse
import json
import shutil
import tempfile
from contextlib import ExitStack
from pathlib import Path

from farm import Farm
from ours import ours
from processes import end_on_sigterm


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feedfarm", type=Path, required=True, help="the script that makes and serves the farm")
    parser.add_argument("--feeds", type=int, default=300)
    parser.add_argument("--people", type=int, default=1, help="how many follow each feed")
    parser.add_argument("--latency", default="", help="milliseconds before each answer, N or LOW-HIGH")
    parser.add_argument("--port", type=int, default=8870)
    parser.add_argument("--json", type=Path, help="add the figures to this file")
    given = parser.parse_args()
    end_on_sigterm()
    folder = Path(tempfile.mkdtemp(prefix="plnsite-bench-"))
    folder.chmod(0o755)
    try:
        with ExitStack() as stack:
            farm = Farm(given.feedfarm, folder / "farm", given.feeds, given.port)
            stack.enter_context(farm.served_slowly(given.latency) if given.latency else farm.served())
            poller = stack.enter_context(ours(folder / "servers", farm))
            poller.people = given.people
            poller.forget()
            for name in ("first", "unchanged", "unchanged", "changed"):
                if name == "changed":
                    farm.change()
                found = poller.poll()
                found.right = farm.holds(poller.rows())
                print(found.line(name, given.feeds), flush=True)
                if given.json:
                    with given.json.open("a") as file:
                        file.write(json.dumps({"poll": name, **vars(given), **vars(found)}, default=str) + "\n")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
