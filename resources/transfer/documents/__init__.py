"""Lists of sources as other programs write them: OPML of feed readers, bookmarks of browsers."""

from resources.transfer.documents.outlines import MOST_BYTES, MOST_OUTLINES, Document, Outline
from resources.transfer.documents.reading import read_document
from resources.transfer.documents.writing import write_opml

__all__ = ["MOST_BYTES", "MOST_OUTLINES", "Document", "Outline", "read_document", "write_opml"]
