"""In place of the script that loads pages: asks for the page once, and says what that took.

webload.py run BASE --cookie C [...] --json FILE PATH
"""

import argparse
import json
import time
import urllib.request
from pathlib import Path

parser = argparse.ArgumentParser()
parser.add_argument("act", choices=("run",))
parser.add_argument("base")
parser.add_argument("path")
parser.add_argument("--cookie")
parser.add_argument("--json", type=Path)
for name in ("--clients", "--seconds", "--runs"):
    parser.add_argument(name)
given = parser.parse_args()
began = time.monotonic()
request = urllib.request.Request(given.base + given.path, headers={"Cookie": given.cookie})
with urllib.request.urlopen(request, timeout=60) as response:
    size = len(response.read())
took = time.monotonic() - began
figures = {"errors": 0, "rps": [1 / took], "p50_ms": [took * 1000], "p95_ms": [took * 1000], "bytes": size}
given.json.write_text(json.dumps(figures))
