"""Which entries of a document we know already, which have changed, and which are new."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from resources.feeds.parsing.documents import ParsedEntry
from resources.feeds.parsing.identity import address_hash_of


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """A stored entry, as far as it tells whether an entry of a document is the same one."""

    id: int
    identity: str
    address_hash: str
    fingerprint: str
    title: str
    published: datetime


def wanted(entries: Iterable[ParsedEntry]) -> list[tuple[str, str]]:
    """The (identity, address hash) of each entry: what to look for among the stored ones."""
    return [(entry.identity, address_hash_of(entry.address)) for entry in entries]


def sort_out(
    entries: Sequence[ParsedEntry], known: Iterable[KnownEntry]
) -> tuple[list[ParsedEntry], list[tuple[KnownEntry, ParsedEntry]]]:
    """The new entries of a document, and those that have changed, each with what is stored of it.

    An entry is known by its identity. Where that is new, a stored entry at the same address is the same one under
    a new guid, if nothing else can be meant: it stands alone there on both sides, is not in the document under its
    own identity, and has kept its title or its date. All else at the same address are several entries of one page.
    """
    by_identity = {stored.identity: stored for stored in known}
    by_hash = {}
    for stored in by_identity.values():
        by_hash.setdefault(stored.address_hash, []).append(stored)
    here = {entry.identity for entry in entries}
    hashes = Counter(address_hash_of(entry.address) for entry in entries)
    new, changed = [], []
    for entry in entries:
        stored = by_identity.get(entry.identity)
        if stored is None:
            stored = _renamed(entry, by_hash, here, hashes)
        if stored is None:
            new.append(entry)
        elif (stored.identity, stored.fingerprint) != (entry.identity, entry.fingerprint):
            changed.append((stored, entry))
    return new, changed


def _renamed(entry, by_hash, here, hashes):
    address_hash = address_hash_of(entry.address)
    candidates = by_hash.get(address_hash, ()) if address_hash and hashes[address_hash] == 1 else ()
    if len(candidates) != 1 or candidates[0].identity in here:
        return None
    stored = candidates[0]
    same = stored.title == entry.title or (entry.published and stored.published == entry.published)
    return stored if same else None
