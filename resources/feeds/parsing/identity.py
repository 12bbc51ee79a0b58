"""When two entries are the same one, and when the same one has changed."""

from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b, sha256

from kit.addresses import BadAddress, is_canonical, parse_address, without_tracking
from resources.feeds.parsing.documents import ParsedEntry


def body_hash(body: bytes) -> str:
    """A hash of a whole document (64 hex digits): the same bytes need no second look."""
    return sha256(body).hexdigest()


def named_by(*words: str) -> str:
    """A hash (32 hex digits) of what tells an entry from all others of its feed."""
    return blake2b("\x1f".join(words).encode("utf-8", "replace"), digest_size=16).hexdigest()


def aliases_of(guid: str, address: str, *, title: str, audio: str, text: str) -> tuple[str, ...]:
    """All hashes an entry may be known by, the surest first: its guid, its address, what it carries."""
    found = []
    if guid:
        found.append(named_by("guid", _same_place(guid)))
    if address:
        found.append(address_hash_of(address))
    if not found:
        found.append(named_by("content", audio or title, "" if audio or title else text[:500]))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def address_hash_of(address: str) -> str:
    """A hash (32 hex digits) of where an entry stands, "" for no address."""
    return named_by("address", _same_place(address)) if address else ""


@lru_cache(maxsize=4096)
def _same_place(text):
    """An address without what may change while it still means the same: scheme, "www.", tracking, a last slash."""
    text = text.strip()
    if not text[:8].lower().startswith(("http://", "https://")):
        return text
    if "?" not in text and "#" not in text and is_canonical(text):
        host, _, path = text.partition("://")[2].removeprefix("www.").partition("/")
        return f"{host}/{path.rstrip('/')}"
    try:
        address = without_tracking(parse_address(text))
    except BadAddress:
        return text
    return str(
        replace(address, host=address.host.removeprefix("www."), path=address.path.rstrip("/") or "/")
    ).partition("://")[2]


def tell_apart(entries: list[ParsedEntry]) -> list[ParsedEntry]:
    """Each entry once, and none lost: a guid that a broken feed gives to several different entries is ignored in
    favour of their addresses, and an address that several of them share in favour of their titles; what then is
    still the same is one entry, and its first form in the feed counts."""
    alike = {}
    for entry in entries:
        alike.setdefault(entry.identity, {}).setdefault(entry.address, set()).add(entry.title)
    told = {}
    for entry in entries:
        titles_at = alike[entry.identity]
        if len(titles_at) > 1 or len(titles_at[entry.address]) > 1:
            aliases = _other_names(entry, titles_at)
            entry = replace(entry, identity=aliases[0], aliases=aliases)
        told.setdefault(entry.identity, entry)
    return list(told.values())


def _other_names(entry, titles_at):
    if len(titles_at) == 1:
        return (named_by("shared", entry.identity, entry.title),)
    if len(titles_at[entry.address]) > 1:
        return (named_by("shared", entry.identity, entry.address, entry.title),)
    return entry.aliases[1:] or (named_by("title", entry.title, entry.audio.address if entry.audio else ""),)


def fingerprint_of(*parts: object) -> str:
    """A hash (32 hex digits) of everything of an entry that is stored."""
    return named_by(*(part if isinstance(part, str) else repr(part) for part in parts))
