"""Searching as somebody of the cast."""

from plnsite.pages.search.queries import Narrowed, Results
from plnsite.pages.search.queries import search as find
from plnsite.pages.search.words import read_words


def search(cast, person, words, *, after="", **narrowed) -> Results:
    """What is found; `narrowed` as in `Narrowed`."""
    return find(cast.viewer(person), read_words(words), Narrowed(**narrowed), after=after)


def found(cast, person, words="tide", kind="sources") -> list[str]:
    """The titles of what is found of a kind."""
    return [hit.title for hit in search(cast, person, words).groups.get(kind, [])]
