"""The request handler of the demo sites: what each address answers, with validators and byte ranges."""

import contextlib
import hashlib
import re
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlsplit

from demo.sites import pages
from demo.sites.audio import melody
from demo.sites.catalogue import sites
from demo.sites.documents import WRITERS, video_id
from demo.sites.pictures import picture

HTML = "text/html; charset=utf-8"
BIG_BYTES = 100_000_000
SLOW_SECONDS = 60


class Handler(BaseHTTPRequestHandler):
    """One request. The demo itself is `self.server.demo`."""

    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self):
        """Answer a page, a document, a sound, a picture, or misbehave as asked."""
        demo, path = self.server.demo, urlsplit(self.path).path
        first, _, rest = path.lstrip("/").partition("/")
        with contextlib.suppress(ConnectionError, TimeoutError):
            if odd := getattr(self, f"_odd_{first.replace('-', '_')}", None):
                return odd()
            if first in sites():
                return self._site(demo, sites()[first], rest)
            if first == "embed":
                return self._player(demo, rest)
            if path == "/":
                return self._send(pages.front_page(demo.address), HTML)
            if path == "/old-library/":
                return self._send(pages.library_page(), HTML)
            if path == "/demo/style.css":
                return self._send(pages.style_sheet("#444466"), "text/css")
            if path == "/player.js":
                return self._send(pages.PLAYER_SCRIPT, "text/javascript")
            self._send("Nothing here.", "text/plain", status=404)

    do_HEAD = do_GET  # noqa: N815 - the name is the standard library's

    def do_POST(self):
        """Answer `POST /_publish?site=…`: one new item at once, for those on this machine."""
        parts = urlsplit(self.path)
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if parts.path != "/_publish":
            return self._send("Nothing here.", "text/plain", status=404)
        slug = parse_qs(parts.query).get("site", ["rock-pool-diary"])[0]
        status, body = self.server.demo.publish_answer(slug, self.client_address[0])
        self._send(body, "application/json", status=status)

    def _site(self, demo, site, rest):
        published = demo.published(site.slug)
        changed = published[0].when
        if rest == "":
            return self._send(pages.site_page(site, published, demo.address), HTML, changed)
        if rest == site.feed_name:
            write, media_type = WRITERS[site.slug]
            return self._send(write(site, published, demo.address), media_type, changed)
        if rest == "style.css":
            return self._send(pages.style_sheet(site.colour), "text/css")
        if rest == "cover.png":
            return self._send(picture(site.slug, site.colour, (600, 600)), "image/png")
        for out in published:
            if rest == f"{out.item.slug}/":
                return self._send(pages.item_page(site, out, demo.address), HTML, out.when)
            if rest == f"{out.item.slug}.png":
                return self._send(picture(out.item.slug, site.colour), "image/png")
            if rest == f"{out.item.slug}.wav" and site.slug == "tide-pool":
                return self._send(melody(out.item.number), "audio/wav", out.when, ranges=True)
        self._send("Nothing here.", "text/plain", status=404)

    def _player(self, demo, video):
        channel = sites()["small-machines"]
        for out in demo.published(channel.slug):
            if video_id(out.item) == video:
                return self._send(pages.player_page(channel, out), HTML)
        self._send("Nothing here.", "text/plain", status=404)

    def _send(self, body, media_type, changed=None, *, status=200, headers=(), ranges=False):
        """Send `body`; 304 when the asker has it already; the asked-for part of it when `ranges` are served."""
        body = body.encode() if isinstance(body, str) else body
        etag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
        sent = {"Content-Type": media_type, "ETag": etag, "Cache-Control": "no-cache", **dict(headers)}
        if changed:
            sent["Last-Modified"] = format_datetime(changed, usegmt=True)
        if ranges:
            sent["Accept-Ranges"] = "bytes"
        if status == 200 and self._is_fresh(etag, changed):
            status, body = 304, b""
        elif status == 200 and ranges and (asked := self.headers.get("Range")):
            status, body, sent["Content-Range"] = _part(body, asked)
        self.send_response(status)
        for name, value in sent.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _is_fresh(self, etag, changed):
        if known := self.headers.get("If-None-Match"):
            return etag in [tag.strip().removeprefix("W/") for tag in known.split(",")]
        try:
            since = parsedate_to_datetime(self.headers.get("If-Modified-Since") or "")
            return bool(changed) and changed.replace(microsecond=0) <= since
        except (TypeError, ValueError):
            return False

    # --- addresses that misbehave, to show how plnsite takes it

    def _odd_slow(self):
        if not self.server.demo.stopping.wait(SLOW_SECONDS):
            self._send("Sorry to keep you waiting.", "text/plain")

    def _odd_not_a_feed(self):
        self._send("I said I was a feed.\n\nI am a shopping list: milk, eggs, string.", "application/rss+xml")

    def _odd_big(self):
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Connection", "close")
        self.end_headers()
        piece = b"<!-- and on it goes -->\n" * 2_000
        for _ in range(BIG_BYTES // len(piece)):
            self.wfile.write(piece)

    def _odd_gone(self):
        self._send("Taken away for good.", "text/plain", status=410)

    def _odd_broken(self):
        self._send("Out of order.", "text/plain", status=500)

    def _odd_moved(self):
        self._send("", HTML, status=301, headers={"Location": "/rock-pool-diary/"})

    def _odd_loop(self):
        self._send("", HTML, status=302, headers={"Location": "/loop"})

    def _odd_inwards(self):
        self._send("", HTML, status=302, headers={"Location": "http://169.254.169.254/latest/"})

    def log_message(self, *_arguments):
        """Stay quiet: the demo's own logs are what one wants to read."""


def _part(body, asked):
    """Return `(status, bytes, Content-Range)` for a Range header; a range that makes no sense gives 416."""
    match = re.fullmatch(r"bytes=(\d*)-(\d*)", asked.strip())
    if match and (match[1] or match[2]):
        if match[1]:
            start, end = int(match[1]), min(int(match[2] or len(body)), len(body) - 1)
        else:
            start, end = max(0, len(body) - int(match[2])), len(body) - 1
        if start <= end:
            return 206, body[start : end + 1], f"bytes {start}-{end}/{len(body)}"
    return 416, b"", f"bytes */{len(body)}"
