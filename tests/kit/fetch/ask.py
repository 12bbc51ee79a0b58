"""A process of its own that asks one address, and tells what came and what it cost.

python -m tests.kit.fetch.ask ADDRESS ALLOWED_NETWORK SECONDS
"""

import json
import os
import resource
import sys
from time import monotonic, process_time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plnsite.settings")

from kit.fetch import AddressPolicy, ClientConfig, Limits, Request, fetch


def main(address: str, allowed: str, seconds: str) -> None:
    """Print the trouble, the length of the body, megabytes of memory gained, and seconds."""
    limits = Limits() if seconds == "0" else Limits(total_seconds=float(seconds), head_seconds=float(seconds) / 2)
    config = ClientConfig(address_policy=AddressPolicy((allowed,)))
    fetch(Request(f"{address.rpartition('/')[0]}/nothing"), config=config)  # loads all that asking needs
    before, began, worked = _peak(), monotonic(), process_time()
    outcome = fetch(Request(address, limits=limits), config=config)
    told = {
        "trouble": str(outcome.trouble or ""),
        "length": len(outcome.body),
        "redirects": outcome.redirects,
        "memory": _peak() - before,
        "seconds": monotonic() - began,
        "work": process_time() - worked,
    }
    sys.stdout.write(json.dumps(told))


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
