from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.addresses import (
    BadAddress,
    host_within,
    is_canonical,
    parse_address,
    resolve,
    untracked,
    without_tracking,
)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("HTTP://Example.ORG:80", "http://example.org/"),
        ("https://example.org:443/a b?q=ä#ö", "https://example.org/a%20b?q=%C3%A4#%C3%B6"),
        ("https://example.org:8443/%2F?a=%zz", "https://example.org:8443/%2F?a=%25zz"),
        ("http://Bücher.example./", "http://xn--bcher-kva.example/"),
        ("http://[2001:DB8:0::1]:8000/", "http://[2001:db8::1]:8000/"),
    ],
)
def test_one_way_to_write_each_address(text, whole):
    assert str(parse_address(text)) == whole
    assert str(parse_address(whole)) == whole


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://a.example/p?utm_source=x&id=3&fbclid=y", "https://a.example/p?id=3"),
        ("https://a.example/p?feature=wings&si=unit", "https://a.example/p?feature=wings&si=unit"),
        ("https://www.youtube.com/watch?v=1&si=abc&feature=share", "https://www.youtube.com/watch?v=1"),
        ("https://a.example/p?q=a+b%26c&gclid=1#x", "https://a.example/p?q=a+b%26c#x"),
        ("https://a.example/?utm_medium=feed", "https://a.example/"),
    ],
)
def test_what_only_serves_tracking_is_dropped(address, kept):
    assert str(without_tracking(parse_address(address))) == kept


def test_a_domain_ends_at_its_boundary():
    assert host_within("www.youtube.com", "youtube.com")
    assert host_within("youtube.com", "youtube.com")
    assert not host_within("evilyoutube.com", "youtube.com")
    assert not host_within("youtube.com.evil.example", "youtube.com")


@pytest.mark.parametrize(
    ("reference", "whole"),
    [
        ("b.html", "https://example.org/a/b.html"),
        ("/b?x=1", "https://example.org/b?x=1"),
        ("//other.example/x", "https://other.example/x"),
        (" \n c d ", "https://example.org/a/c%20d"),
        ("javascript:alert(1)", ""),
        ("JaVa\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("mailto:somebody@example.org", ""),
        ("http://[oh", ""),
    ],
)
def test_resolving(reference, whole):
    out = resolve("https://example.org/a/page", reference)
    assert out == whole or (not whole and out.startswith("https://example.org/"))


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_is_refused(text):
    for candidate in (text, "http://" + text, "https://a.example/" + text):
        try:
            address = parse_address(candidate)
        except BadAddress:
            continue
        assert str(address).isascii()
        assert parse_address(str(address)) == address
        without_tracking(address)


@given(st.text(max_size=60))
def test_any_reference_resolves_to_a_web_address_or_nothing(text):
    assert resolve("https://example.org/a", text).startswith(("http://", "https://", "")) is True


ODD_ENDS = st.text("abZ09/._-~:?#%=&;,[]| ü", max_size=8)
HOSTS = st.sampled_from(
    ("a.example", "A.example", "a.example:8080", "a.example:0080", "-a.b", "a_b.c", "a.b.", "[::1]")
)


@given(st.sampled_from(("http://", "https://", "HTTP://")), HOSTS, st.sampled_from(("", "/", "/p")), ODD_ENDS)
def test_what_is_called_canonical_is(scheme, host, path, end):
    text = scheme + host + path + end
    try:
        whole = parse_address(text)
    except BadAddress:
        assert not is_canonical(text)
        return
    assert not is_canonical(text) or str(whole) == text
    assert untracked(str(whole)) == str(without_tracking(whole))


BASES = st.sampled_from(
    (
        "https://a.example/b/c?d/e#f/g",
        "http://a.example:8800/a//b",
        "https://a.example/b/../c",
        "https://a.example/.b/c",
        "https://A.example/x",
        "https://a.example",
        "/only/a/path",
    )
)


@given(BASES, ODD_ENDS.map(lambda text: text.replace(" ", "")))
def test_short_ways_to_resolve_lead_to_the_same_place(base, reference):
    try:
        whole = str(parse_address(urljoin(base, reference)))
    except ValueError:
        whole = ""
    assert resolve(base, reference) == (whole if reference else "")


@pytest.mark.parametrize(
    "host",
    [
        "010.0.0.5",
        "0x7f.1",
        "0x7f000001",
        "127.1",
        "2130706433",
        "1.2.3",
        "1.2.3.256",
        "1.2.3.04",
        "a.0x10",
        "a.1",
    ],
)
def test_a_number_that_can_be_read_in_two_ways_is_no_host(host):
    with pytest.raises(BadAddress):
        parse_address(f"http://{host}/")
    assert resolve("https://pond.example/", f"http://{host}/") == ""
    assert not is_canonical(f"http://{host}/")


@pytest.mark.parametrize(
    "host", ["10.0.0.5", "255.255.255.255", "8.8.8.8", "1e3.example", "a1.example", "3com.example"]
)
def test_numbers_written_plainly_and_names_with_numbers_are_hosts(host):
    assert parse_address(f"http://{host}/").host == host
