"""The HTTP server of the demo sites: threaded, standard library only."""

import json
import threading
from datetime import UTC, datetime, timedelta
from http.server import ThreadingHTTPServer
from ipaddress import ip_address

from demo.sites.catalogue import sites
from demo.sites.handler import Handler
from demo.sites.timeline import Timeline


class DemoSites:
    """The demo's outside world on one address; a context manager that serves from a thread of its own.

    `port` 0 takes a free one; `started` (aware) is when the story begins, by default now; `pace` is the time
    between two new items. `address` is known as soon as the object exists.
    """

    def __init__(self, port=0, *, host="127.0.0.1", started=None, pace=timedelta(minutes=2)):
        self.timeline = Timeline(started or datetime.now(UTC).replace(microsecond=0), pace)
        self.stopping = threading.Event()
        self._http = _Server((host, port), Handler)
        self._http.demo = self
        self.address = f"http://{host}:{self._http.server_address[1]}"

    def __enter__(self):
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_exception):
        self.stopping.set()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def serve(self):
        """Serve in this thread until interrupted."""
        try:
            self._http.serve_forever(0.5)
        finally:
            self.stopping.set()
            self._http.server_close()

    def site_address(self, slug):
        """Return the address of a site's first page."""
        return f"{self.address}/{slug}/"

    def feed_address(self, slug):
        """Return the address of a site's feed."""
        return f"{self.address}/{slug}/{sites()[slug].feed_name}"

    def published(self, slug):
        """Return what the site has published so far, newest first, as a list of `Published`."""
        return self.timeline.published(sites()[slug], datetime.now(UTC))

    def publish(self, slug="rock-pool-diary"):
        """Let the site's next item come out at once, and return it as `Published`."""
        return self.timeline.publish_now(sites()[slug], datetime.now(UTC).replace(microsecond=0))

    def publish_answer(self, slug, asker):
        """Answer `POST /_publish?site=slug` from the address `asker`: `(status, JSON bytes)`."""
        if not ip_address(asker).is_loopback:
            return 403, b'{"error": "only from this machine"}'
        if slug not in sites():
            return 404, b'{"error": "no such site"}'
        out = self.publish(slug)
        page = f"{self.address}/{slug}/{out.item.slug}/"
        return 200, json.dumps({"title": out.item.title, "address": page}).encode()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    demo: DemoSites
