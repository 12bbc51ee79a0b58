"""A quick reader of plain, well-formed feeds, beside feedparser and equal to it.

It follows feedparser's rules one by one, odd ones too, for the elements that we show something of, and is unsure
wherever a document does what it has no rule for: then feedparser decides.
"""

from resources.feeds.parsing.wellformed.reading import Document, read_plain

__all__ = ["Document", "read_plain"]
