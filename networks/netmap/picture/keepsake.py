"""A map as a picture file to keep: the same drawing, with its colours inside and its links left out."""

import functools
import re
from pathlib import Path
from xml.etree import ElementTree as Tree

from django.contrib.staticfiles import finders
from django.utils.translation import gettext as _

from networks.netmap.picture.drawing import day_words, draw
from networks.netmap.picture.layout import WIDE, lay_out
from networks.netmap.picture.lettering import printable
from networks.netmap.shapes import Map

CAPTION = 56


def keepsake(netmap: Map, *, by: str) -> bytes:
    """An SVG file of `netmap` that needs nothing else: by day, on its own paper, with a caption."""
    layout = lay_out(netmap, WIDE, by)
    svg = draw(netmap, layout, links=False)
    wide, high = layout.width, layout.height + CAPTION
    svg.set("viewBox", f"0 0 {wide:g} {high:g}")
    svg.set("width", f"{wide:g}")
    svg.set("height", f"{high:g}")
    style = Tree.Element("style")
    style.text = _picture_sheet()
    paper = Tree.Element("rect", {"class": "netmap-paper", "width": "100%", "height": "100%"})
    svg.insert(0, style)
    svg.insert(1, paper)
    caption = Tree.SubElement(svg, "text", {"class": "netmap-caption", "x": "24", "y": f"{high - 24:g}"})
    caption.set("font-size", "16")
    caption.text = _("My network: %(name)s, %(day)s") % {
        "name": printable(netmap.owner),
        "day": day_words(netmap.at),
    }
    return Tree.tostring(svg, encoding="utf-8", xml_declaration=True)


@functools.cache
def _picture_sheet() -> str:
    """The style sheet of the picture with every token replaced by its value by day."""
    tokens = dict(re.findall(r"(--[\w-]+):\s*([^;]+);", _sheet("css/tokens.css").split("@media")[0]))
    rules = re.search(r"@layer \w+ \{(.*)\}", _sheet("css/networks/picture.css"), re.S)
    sheet = re.sub(r"/\*.*?\*/", "", rules[1] if rules else "", flags=re.S)
    while "var(--" in sheet:
        sheet = re.sub(r"var\((--[\w-]+)\)", lambda found: _by_day(tokens.get(found[1], "inherit")), sheet)
    return " ".join(sheet.split())


def _by_day(value: str) -> str:
    pair = re.fullmatch(r"light-dark\(([^,]+),[^,]+\)", value.strip())
    return pair[1] if pair else value


def _sheet(path: str) -> str:
    found = finders.find(path)
    return Path(found).read_text() if found else ""
