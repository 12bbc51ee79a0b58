"""Searching as somebody of the cast."""

from accounts.search.words import read_words
from plnsite.pages.search.queries import Narrowed, Results
from plnsite.pages.search.queries import search as find


def search(cast, person, words, *, after="", **narrowed) -> Results:
    """What is found; `narrowed` as in `Narrowed`."""
    return find(cast.viewer(person), read_words(words), Narrowed(**narrowed), after=after)


def found(cast, person, words="tide", kind="sources") -> list[str]:
    """The titles of what is found of a kind."""
    return [hit.title for hit in search(cast, person, words).groups.get(kind, [])]
