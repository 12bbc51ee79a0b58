"""A farm of feeds as `bench/farm.py` asks for one, as small as can be.

little_farm.py gen|serve|change|check --out FOLDER [...]
"""

import argparse
import json
import sys
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Farm {number}</title>
<link>http://127.1.0.1:{port}/page/{number}</link>{items}</channel></rss>"""
ITEM = """<item><title>Entry {entry}</title><guid isPermaLink="false">{number}-{entry}</guid>
<link>http://127.1.0.1:{port}/{number}/{entry}</link>
<pubDate>Mon, 0{entry} Jun 2026 08:00:00 GMT</pubDate></item>"""


def gen(folder: Path, given: argparse.Namespace) -> None:
    """Two entries in each feed."""
    folder.mkdir(parents=True, exist_ok=True)
    addresses = "".join(f"http://127.1.0.1:{given.port}/f/{number}.xml\n" for number in range(given.feeds))
    (folder / "urls.txt").write_text(addresses)
    _keep(folder, {"port": given.port, "entries": [2] * given.feeds})


def change(folder: Path, _given: argparse.Namespace) -> None:
    """One more entry in the first feed."""
    farm = _farm(folder)
    farm["entries"][0] += 1
    _keep(folder, farm)


def check(folder: Path, given: argparse.Namespace) -> None:
    """Whether each feed's entries were found, each once."""
    farm = _farm(folder)
    found = Counter(line.split("\t")[0] for line in Path(given.found).read_text().splitlines())
    base = f"http://127.1.0.1:{farm['port']}/f"
    wanted = {f"{base}/{number}.xml": entries for number, entries in enumerate(farm["entries"])}
    if found != wanted:
        sys.exit(f"{dict(found)} is not {wanted}")


def serve(folder: Path, given: argparse.Namespace) -> None:
    """Until it is ended."""
    farm = _farm(folder)
    slowness = int(given.latency.partition("-")[0]) / 1000

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            time.sleep(slowness)
            number = int(self.path.removeprefix("/f/").removesuffix(".xml"))
            facts = {"number": number, "port": farm["port"]}
            entries = _farm(folder)["entries"][number]
            items = "".join(ITEM.format(entry=entry, **facts) for entry in range(1, entries + 1))
            body = FEED.format(items=items, **facts).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_said) -> None:
            pass

    ThreadingHTTPServer(("127.1.0.1", farm["port"]), Handler).serve_forever()


def _farm(folder: Path) -> dict:
    return json.loads((folder / "farm.json").read_text())


def _keep(folder: Path, farm: dict) -> None:
    new = folder / "farm.json.new"
    new.write_text(json.dumps(farm))
    new.replace(folder / "farm.json")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("act", choices=("gen", "serve", "change", "check"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--feeds", type=int)
    parser.add_argument("--port", type=int)
    parser.add_argument("--latency", default="0")
    parser.add_argument("--found")
    parser.add_argument("--by")
    given = parser.parse_args()
    {"gen": gen, "serve": serve, "change": change, "check": check}[given.act](given.out, given)


if __name__ == "__main__":
    main()
