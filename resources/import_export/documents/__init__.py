"""Lists of sources as other programs write them: OPML of feed readers, bookmarks of browsers."""

from resources.import_export.documents.outlines import MOST_BYTES, MOST_OUTLINES, Document, Outline
from resources.import_export.documents.reading import read_document
from resources.import_export.documents.writing import write_opml

__all__ = ["MOST_BYTES", "MOST_OUTLINES", "Document", "Outline", "read_document", "write_opml"]
