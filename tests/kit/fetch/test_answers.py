"""What the client makes of ordinary answers."""

import base64
import gzip
import zlib

from kit.fetch import Request, Trouble, fetch, fetch_many


def test_an_answer_carries_status_headers_body_and_address(little_server, config):
    address = little_server.says("/a", b"<rss/>", Content_Type="application/rss+xml; charset=utf-8", ETag='"1"')
    outcome = fetch(Request(address, key=7), config=config)
    assert (outcome.ok, outcome.status, outcome.body, outcome.address) == (True, 200, b"<rss/>", address)
    assert outcome.headers["etag"] == '"1"'
    assert outcome.content_type == "application/rss+xml"
    assert outcome.request.key == 7
    assert outcome.permanent_address is None
    assert outcome.trouble is None


def test_we_say_who_we_are_and_nothing_about_a_student(little_server, config):
    # SAFETY 28
    fetch(little_server.says("/a", b"x"), config=config)
    headers = little_server.seen[0].headers
    assert headers["user-agent"] == "plnsite-test/1 (+http://example.org)"
    assert set(headers) == {"host", "user-agent", "accept", "accept-encoding"}


def test_validators_are_sent_and_304_means_nothing_new(little_server, config):
    address = little_server.says("/a", status=304)
    outcome = fetch(Request(address, etag='W/"é1"', last_modified="Thu, 01 Jan 2026 00:00:00 GMT"), config=config)
    assert outcome.not_modified
    assert outcome.ok
    assert little_server.seen[0].headers["if-none-match"] == 'W/"é1"'
    assert little_server.seen[0].headers["if-modified-since"] == "Thu, 01 Jan 2026 00:00:00 GMT"


def test_304_to_somebody_who_has_nothing_is_no_answer(little_server, config):
    assert fetch(little_server.says("/a", status=304), config=config).trouble == Trouble.BROKEN_ANSWER


def test_packed_bodies_are_unpacked(little_server, config):
    text = b"hello " * 1000
    little_server.says("/gzip", gzip.compress(text), Content_Encoding="gzip")
    little_server.says("/deflate", zlib.compress(text), Content_Encoding="deflate")
    little_server.says(
        "/br", base64.b64decode("G3QX+J0JNi6od8d4yYMmVyBsVTbXPmxvc+LAOCCSBwCfNA=="), Content_Encoding="br"
    )
    for path in ("/gzip", "/deflate"):
        assert fetch(little_server.address(path), config=config).body == text
    assert fetch(little_server.address("/br"), config=config).body == b"<rss>" + text


def test_head_and_post(little_server, config):
    address = little_server.says("/a", b"answer")
    assert fetch(Request(address, method="HEAD"), config=config).body == b""
    outcome = fetch(
        Request(address, method="POST", body=b"hub.mode=subscribe", headers=(("Content-Type", "text/plain"),)),
        config=config,
    )
    assert outcome.body == b"answer"
    assert [seen.method for seen in little_server.seen] == ["HEAD", "POST"]
    assert little_server.seen[1].body == b"hub.mode=subscribe"
    assert little_server.seen[1].headers["content-type"] == "text/plain"


def test_every_status_becomes_one_of_the_troubles(little_server, config):
    expected = {
        204: None, 300: Trouble.BROKEN_ANSWER, 302: Trouble.BROKEN_ANSWER, 400: Trouble.REFUSED,
        401: Trouble.FORBIDDEN, 403: Trouble.FORBIDDEN, 404: Trouble.NOT_FOUND, 410: Trouble.GONE,
        418: Trouble.REFUSED, 429: Trouble.TOO_MANY_REQUESTS, 451: Trouble.FORBIDDEN, 500: Trouble.SERVER_ERROR,
        503: Trouble.SERVER_ERROR, 599: Trouble.SERVER_ERROR,
    }  # fmt: skip
    for status in expected:
        little_server.says(f"/{status}", b"" if status == 204 else b"x" * 200_000, status=status)
    requests = [Request(little_server.address(f"/{status}"), key=status) for status in expected]
    assert {outcome.request.key: outcome.trouble for outcome in fetch_many(requests, config=config)} == expected


def test_retry_after_is_read_in_seconds_or_as_a_date(little_server, config):
    little_server.says("/seconds", status=429, Retry_After="3600")
    little_server.says("/date", status=503, Retry_After="Fri, 31 Dec 2100 23:59:59 GMT")
    little_server.says("/nowhere", status=503, Retry_After="Fri, 31 Dec 2100 23:59:59 -0000")
    little_server.says("/nonsense", status=429, Retry_After="soon, promised")
    waits = {
        path: fetch(little_server.address(path), config=config).retry_after
        for path in ("/seconds", "/date", "/nowhere", "/nonsense")
    }
    month = 30 * 24 * 3600
    assert waits == {"/seconds": 3600, "/date": month, "/nowhere": month, "/nonsense": None}


def test_repeated_headers_are_joined(little_server, config):
    def script(seen, send):
        send(b"HTTP/1.1 200 OK\r\nLink: <a>; rel=hub\r\nlink: <b>; rel=self\r\nContent-Length: 0\r\n\r\n")

    assert fetch(little_server.plays("/a", script), config=config).headers["link"] == "<a>; rel=hub, <b>; rel=self"
