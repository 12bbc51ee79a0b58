"""Web addresses: taking them apart strictly, putting them together again, and dropping what only serves tracking.

Every other module asks here what an address means, so that the guard, the cleaner and the recogniser can never
read one address in two ways.
"""

import ipaddress
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import parse_qsl, quote, urljoin, urlsplit, urlunsplit

LONGEST = 2000
DEFAULT_PORTS = {"http": 80, "https": 443}

_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "hsa_", "_hs", "oly_", "vero_", "matomo_", "at_")
_TRACKING_NAMES = frozenset(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id "
    "mc_cid mc_eid mkt_tok _openstat wickedid rb_clickid s_cid ga_source ga_medium ga_term ga_content "
    "ga_campaign cmpid ref_src ref_url spm scid sc_cid srsltid trk trkcampaign wt_mc wt.mc_id xtor "
    "feature si ncid cvid __twitter_impression".split()
)
# "feature" and "si" carry meaning on ordinary sites; only these hosts use them to see who shared a link with whom.
_SHARING_NAMES = frozenset({"feature", "si"})
_SHARING_HOSTS = ("youtube.com", "youtu.be", "spotify.com")

_HOST_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\Z")
_NUMBER = re.compile(r"(?:\d+|0x[0-9a-f]*)\Z")
_BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_DOTTED = re.compile(rf"{_BYTE}(?:\.{_BYTE}){{3}}\Z")
_WHITESPACE_AND_CONTROLS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]+")
_SEGMENT = "[A-Za-z0-9_~-][A-Za-z0-9_.~-]*"
_PLAIN_REFERENCE = re.compile(rf"/?{_SEGMENT}(?:/{_SEGMENT})*/?\Z")
_COMPLETE = re.compile(r"https?://", re.I)
_SAFE_IN_PATH = "/:@!$&'()*+,;=-._~%"
_SAFE_IN_QUERY = _SAFE_IN_PATH + "?[]|"

# Most addresses are already written as we would write them; for them it is enough to see that.
_NEEDS_NO_QUOTES = re.compile(r"[A-Za-z0-9/_.~-]*\Z")
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_KEPT_IN_PATH, _KEPT_IN_QUERY = r"[A-Za-z0-9/:@!$&'()*+,;=._~-]", r"[A-Za-z0-9/:@!$&'()*+,;=._~?\[\]|-]"
_ESCAPE = "%[0-9A-Fa-f]{2}"
_CANONICAL = re.compile(
    rf"https?://(?=[^/:]{{1,253}}[/:])(?!(?:[^/:]*\.)?(?:[0-9]+|0x[0-9a-f]*)[/:]){_LABEL}(?:\.{_LABEL})*(?::[1-9][0-9]{{3}})?"
    rf"/{_KEPT_IN_PATH}*(?:{_ESCAPE}{_KEPT_IN_PATH}*)*"
    rf"(?:\?(?:{_KEPT_IN_QUERY}|{_ESCAPE})+)?(?:#(?:{_KEPT_IN_QUERY}|{_ESCAPE})+)?\Z"
)


class BadAddress(ValueError):
    """The text is not a web address that anything of ours may use."""


@dataclass(frozen=True, slots=True)
class Address:
    """A web address in parts: `scheme` http or https, `host` in lower-case ASCII, `port` always a number,
    `path` beginning with "/", `query` and `fragment` without their marks. `str()` gives the whole again.

    `scheme_assumed`: whoever wrote it left the scheme out, so https is a guess."""

    scheme: str
    host: str
    port: int
    path: str
    query: str
    fragment: str = ""
    scheme_assumed: bool = False

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == DEFAULT_PORTS[self.scheme] else f":{self.port}"
        return urlunsplit((self.scheme, host + port, self.path, self.query, self.fragment))

    @property
    def place(self) -> str:
        """Host and port, as one line: what politeness and allowances are counted by."""
        return f"{self.host}:{self.port}"

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port: what is said to one origin is not said to another, be it the same host's."""
        return self.scheme, self.host, self.port

    def parameters(self) -> list[tuple[str, str]]:
        """The query as a list of (name, value), decoded, blank values kept."""
        return parse_qsl(self.query, keep_blank_values=True, max_num_fields=None)


@lru_cache(maxsize=4096)
def parse_address(text: str) -> Address:
    """The `Address` that `text` means; raises `BadAddress` unless it is a complete http or https address
    without a user name in it. Names in other scripts become punycode, unsafe characters percent-encoded."""
    if not isinstance(text, str) or len(text) > LONGEST:
        raise BadAddress("too long")
    try:
        text = text.strip().encode("utf-8", "strict").decode()
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise BadAddress("cannot be read") from error
    scheme = parts.scheme.lower()
    if scheme not in DEFAULT_PORTS:
        raise BadAddress("not a web address")
    if "@" in parts.netloc or "\\" in text:
        raise BadAddress("carries a user name or a backslash")
    if _WHITESPACE_AND_CONTROLS.search(parts.netloc):
        raise BadAddress("blank in the host")
    if port == 0:
        raise BadAddress("port 0")
    return Address(
        scheme=scheme,
        host=_ascii_host(parts.hostname or ""),
        port=port or DEFAULT_PORTS[scheme],
        path=_quoted(parts.path, _SAFE_IN_PATH) or "/",
        query=_quoted(parts.query, _SAFE_IN_QUERY),
        fragment=_quoted(parts.fragment, _SAFE_IN_QUERY),
    )


def is_canonical(text: str) -> bool:
    """Whether `text` is a web address just as `str(parse_address(text))` would give it: quick, and never wrongly
    yes, but no for a few that are."""
    return len(text) <= LONGEST and _CANONICAL.match(text) is not None


def resolve(base: str, reference: str) -> str:
    """The complete address that `reference` means on a page at `base` (both text), or "" when it means none that
    is safe to follow: only http and https come out, never script, data or mail addresses."""
    reference = reference.strip()
    if not reference:
        return ""
    if is_canonical(reference):
        return reference
    if base and len(reference) < LONGEST // 2 and _PLAIN_REFERENCE.match(reference) and (place := _place(base)):
        return (place[0] if reference[0] == "/" else place[1]) + reference
    try:
        if base and not _COMPLETE.match(reference):
            reference = urljoin(base, _WHITESPACE_AND_CONTROLS.sub("%20", reference))
        return str(parse_address(reference))
    except ValueError:
        return ""


@lru_cache(maxsize=1024)
def _place(base):
    """The root and the folder of a page, for putting in front of what it names; None where it is not so simple."""
    page = re.split("[?#]", base, maxsplit=1)[0]
    scheme, _, rest = page.partition("://")
    if len(base) > LONGEST // 2 or not is_canonical(base) or "//" in rest or "/." in rest:
        return None
    return f"{scheme}://{rest.partition('/')[0]}", page[: page.rindex("/") + 1]


def without_tracking(address: Address) -> Address:
    """The same `Address` without the parameters that only tell a site who sent whom."""
    if not address.query:
        return address
    return replace(address, query=_untracked_query(address.query, address.host))


def untracked(address: str) -> str:
    """The same as `without_tracking`, quicker, for an address as text that `resolve` has given."""
    if "?" not in address:
        return address
    rest, hash_mark, fragment = address.partition("#")
    place, _, query = rest.partition("?")
    query = _untracked_query(query, place.split("/", 3)[2].partition(":")[0])
    return f"{place}{'?' if query else ''}{query}{hash_mark}{fragment}"


def host_within(host: str, *domains: str) -> bool:
    """Whether `host` is one of `domains` or a name below one; "evilyoutube.com" is not within "youtube.com"."""
    return any(host == domain or host.endswith("." + domain) for domain in domains)


def _untracked_query(query, host):
    sharing = host_within(host, *_SHARING_HOSTS)
    return "&".join(
        pair for pair in query.split("&") if pair and not _is_tracking(pair.partition("=")[0].lower(), sharing)
    )


def _is_tracking(name, sharing):
    if name in _SHARING_NAMES:
        return sharing
    return name in _TRACKING_NAMES or name.startswith(_TRACKING_PREFIXES)


def _ascii_host(host):
    host = host.rstrip(".")
    if not host:
        raise BadAddress("no host")
    if "%" in host:
        raise BadAddress("a zone means something on one machine only")
    if ":" in host:
        try:
            return ipaddress.IPv6Address(host).compressed
        except ValueError as error:
            raise BadAddress("not an IPv6 address") from error
    try:
        host = host.encode("idna").decode("ascii").lower() if not host.isascii() else host.lower()
    except UnicodeError as error:
        raise BadAddress("not a host name") from error
    if _NUMBER.match(host.rpartition(".")[2]) and not _DOTTED.match(host):
        raise BadAddress("a number that some read in one way and some in another: 010.0.0.5, 127.1")
    if len(host) > 253 or not all(_HOST_LABEL.match(label) for label in host.split(".")):
        raise BadAddress("not a host name")
    return host


def _quoted(text, safe):
    if _NEEDS_NO_QUOTES.match(text):
        return text
    quoted = quote(text, safe=safe)
    # A lone "%" is no escape: made one, so that every reader after us sees the same bytes.
    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quoted)
