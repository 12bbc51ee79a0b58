"""A site must prove who it is, with a certificate of an authority we trust."""

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

from kit.fetch import AddressPolicy, ClientConfig, Request, Trouble, config_from_settings, fetch
from tests.servers.little import LittleServer

pytestmark = pytest.mark.skipif(
    not shutil.which("openssl"), reason="needs the openssl program to make certificates"
)


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    """A folder with an authority of our own (ca.pem) and a server certificate by it for 127.0.0.1 (server.pem)."""
    folder = tmp_path_factory.mktemp("authority")
    ca, key, request, server = (str(folder / name) for name in ("ca.pem", "ca.key", "request.pem", "server.pem"))
    new = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    openssl("req", "-x509", *new, "-keyout", key, "-out", ca, "-subj", "/CN=little authority", "-days", "2")
    openssl("req", *new, "-keyout", server + ".key", "-out", request, "-subj", "/CN=little server")
    (folder / "names").write_text("subjectAltName=IP:127.0.0.1")
    openssl("x509", "-req", "-in", request, "-CA", ca,
            "-CAkey", key, "-CAcreateserial", "-out", server, "-days", "2",
            "-extfile", str(folder / "names"))  # fmt: skip
    return folder


@pytest.fixture
def secure_server(authority):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority / "server.pem", authority / "server.pem.key")
    server = LittleServer(tls=context)
    server.says("/", b"secure")
    yield server
    server.close()


def test_a_site_with_a_trusted_certificate(secure_server, authority):
    config = ClientConfig(address_policy=AddressPolicy((secure_server.place,)), ca_file=str(authority / "ca.pem"))
    assert fetch(secure_server.address("/"), config=config).body == b"secure"


def test_a_site_that_nobody_vouches_for(secure_server):
    outcome = fetch(
        secure_server.address("/"), config=ClientConfig(address_policy=AddressPolicy((secure_server.place,)))
    )
    assert outcome.trouble == Trouble.BAD_CERTIFICATE
    assert secure_server.seen == []


def test_a_certificate_for_another_name(secure_server, authority):
    place = f"127.0.0.0/8:{secure_server.port}"
    config = ClientConfig(
        address_policy=AddressPolicy((place, f"[::1]:{secure_server.port}")), ca_file=str(authority / "ca.pem")
    )
    outcome = fetch(secure_server.address("/", host="localhost"), config=config)
    assert outcome.trouble == Trouble.BAD_CERTIFICATE


def test_authorities_of_the_environment_are_added_to_the_public_ones(
    secure_server, authority, settings, monkeypatch
):
    settings.FETCH_ALLOW = (secure_server.place,)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority / "ca.pem"))
    config = config_from_settings()
    assert fetch(secure_server.address("/"), config=config).ok
    assert Path(config.ca_file).read_text().count("BEGIN CERTIFICATE") > 50


def test_a_redirect_to_where_anybody_can_listen_carries_no_words(secure_server, authority):
    bare = LittleServer()
    config = ClientConfig(
        address_policy=AddressPolicy((secure_server.place, bare.place)), ca_file=str(authority / "ca.pem")
    )
    bare.says("/b", b"x")
    secure_server.says("/a", status=307, Location=bare.address("/b"))
    request = Request(secure_server.address("/a"), method="POST", body=b"secret", headers=(("X-Token", "secret"),))
    assert fetch(request, config=config).ok
    assert secure_server.seen[0].body == b"secret"
    assert "x-token" not in bare.seen[0].headers
    assert bare.seen[0].body == b""
    bare.close()
