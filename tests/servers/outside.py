"""The well-known sites of the world on one little server, under their own names and with certificates for them.

Our own fetching goes to it as it would go out: the same address and handshake, only the connection ends here.
"""

import shutil
import ssl
import subprocess
from urllib.parse import urlsplit

import pytest

from tests.servers.little import LittleServer

HOSTS = (
    "www.youtube.com consent.youtube.com vimeo.com player.vimeo.com publish.x.com x.com blog.x.com "
    "www.linkedin.com lnkd.in social.example bsky.app embed.bsky.app www.reddit.com "
    "www.khanacademy.org de.khanacademy.org "
    "blog.khanacademy.org www.coursera.org ed.ted.com www.ted.com docs.google.com drive.google.com "
    "accounts.google.com forms.gle padlet.com flip.com flipgrid.com open.spotify.com podcasts.apple.com "
    "itunes.apple.com soundcloud.com on.soundcloud.com feeds.soundcloud.com scratch.mit.edu discord.gg "
    "math.stackexchange.com pod.example talk.example blog.example news.example"
).split()


class Outside(LittleServer):
    """`answers(address, ...)` is `says` for a whole address; one without a query answers every query."""

    def answers(self, address, body=b"", status=200, content_type="text/html; charset=utf-8", **headers):
        where = urlsplit(address)
        key = f"//{where.netloc}{where.path}" + (f"?{where.query}" if where.query else "")
        self.says(key, body, status, Content_Type=content_type, **headers)
        return address

    def tells(self, address, text, status=200):
        """Answer with JSON."""
        return self.answers(address, text, status, content_type="application/json")

    def moves(self, address, to):
        """Redirect for this once."""
        return self.answers(address, b"", 302, Location=to)

    def asked(self, host):
        """The paths that a host was asked for."""
        return [seen.path for seen in self.seen if seen.headers["host"].partition(":")[0] == host]

    def _answer_to(self, seen):
        place = f"//{seen.headers['host'].partition(':')[0]}{seen.path}"
        return self._answers.get(place) or self._answers.get(place.partition("?")[0])


def _openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


@pytest.fixture(scope="session")
def outside_certificate(tmp_path_factory):
    """A folder with an authority of our own (ca.pem) and a certificate by it for all HOSTS (server.pem, .key)."""
    if not shutil.which("openssl"):
        pytest.skip("needs the openssl program to make certificates")
    folder = tmp_path_factory.mktemp("outside")
    ca, key, request, server = (str(folder / name) for name in ("ca.pem", "ca.key", "request.pem", "server.pem"))
    new = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    _openssl("req", "-x509", *new, "-keyout", key, "-out", ca, "-subj", "/CN=outside authority", "-days", "2")
    _openssl("req", *new, "-keyout", server + ".key", "-out", request, "-subj", "/CN=outside")
    (folder / "names").write_text("subjectAltName=" + ",".join(f"DNS:{host}" for host in HOSTS))
    _openssl("x509", "-req", "-in", request, "-CA", ca,
             "-CAkey", key, "-CAcreateserial", "-out", server, "-days", "2",
             "-extfile", str(folder / "names"))  # fmt: skip
    return folder


@pytest.fixture
def outside(outside_certificate, settings, monkeypatch):
    """The outside world, silent until told what to answer."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(outside_certificate / "server.pem", outside_certificate / "server.pem.key")
    server = Outside(tls=tls)
    settings.FETCH_CONNECT_TO = tuple(f"{host}:443:127.0.0.1:{server.port}" for host in HOSTS)
    monkeypatch.setenv("SSL_CERT_FILE", str(outside_certificate / "ca.pem"))
    yield server
    server.close()
