"""Writing a list that every reader understands: OPML 2.0."""

from collections.abc import Iterable
from datetime import datetime
from email.utils import format_datetime

from lxml import etree

from resources.import_export.documents.decoding import sayable
from resources.import_export.documents.outlines import Outline


def write_opml(title: str, outlines: Iterable[Outline], now: datetime) -> bytes:
    """The outlines as an OPML 2.0 document, those of a folder inside an outline of its name."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = title
    etree.SubElement(head, "dateCreated").text = format_datetime(now)
    folders = {(): etree.SubElement(root, "body")}
    for outline in outlines:
        etree.SubElement(_folder(folders, outline.path), "outline", _attributes(outline))
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _folder(folders, path):
    if path not in folders:
        name = sayable(path[-1])
        folders[path] = etree.SubElement(_folder(folders, path[:-1]), "outline", text=name, title=name)
    return folders[path]


def _attributes(outline):
    words = outline.title or outline.address
    given = {"text": words, "title": words}
    if outline.is_feed:
        given |= {"type": "rss", "xmlUrl": outline.address}
        if outline.site_address:
            given["htmlUrl"] = outline.site_address
    else:
        given |= {"type": "link", "url": outline.address}
    if outline.path:
        given["category"] = "/" + "/".join(name.replace("/", "-").replace(",", " ") for name in outline.path)
    return {name: sayable(value) for name, value in given.items()}
