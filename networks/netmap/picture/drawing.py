"""The picture of a network as SVG: real links, real words, no styles of its own.

Built as a tree of elements, so that whatever a name holds, it stays text. Colours come from the page's
style sheet by class, sizes and places are attributes.
"""

import datetime
import math
from xml.etree import ElementTree as Tree

from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.people.short_names import short_name
from kit.look.ties import tie_kinds
from kit.text.directions import isolated
from networks.netmap.picture.lettering import initials, printable, shorten, width
from networks.netmap.picture.outlines import CIRCLE, PLUS, SOMEBODY
from networks.netmap.picture.places import Layout, Place, Sign
from networks.netmap.picture.radial import RINGS
from networks.netmap.shapes import Freshness, Gap, Map, Tie, TieState, Use, kinds

SMALLEST_INITIALS = 15


def draw(netmap: Map, layout: Layout, *, links: bool = True) -> Tree.Element:
    """The picture of `netmap` on the day it is looked at, as an `svg` element.

    `layout` must have been made from the same map. Without `links` (a file to keep) nothing can be clicked.
    """
    svg = Tree.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": f"netmap-picture is-{layout.frame.name}",
            "viewBox": f"0 0 {layout.width:g} {layout.height:g}",
            "role": "group",
            "aria-label": describe(netmap),
        },
    )
    _draw_rings(svg, layout)
    shown = [place for place in layout.places if _is_shown(place, netmap)]
    _draw_lines(svg, layout, shown)
    _draw_heart(svg, netmap, layout)
    for sign in layout.signs:
        group = _add(svg, "g", role="group", **{"aria-label": sign.text, "data-sector": sign.sector.key})
        _draw_sign(group, sign)
        for place in shown:
            if place.sector == sign.sector.key:
                _draw_place(group, place, links)
    return svg


def as_markup(svg: Tree.Element) -> SafeString:
    """The picture as text to stand in a page."""
    return mark_safe(Tree.tostring(svg, encoding="unicode"))  # noqa: S308 (the tree has escaped every word)


def describe(netmap: Map) -> str:
    """One sentence for those who do not see the picture."""
    count = len(netmap.shown)
    return ngettext(
        "The network of %(name)s: %(count)d tie. The list below says the same in words.",
        "The network of %(name)s: %(count)d ties. The list below says the same in words.",
        count,
    ) % {"name": isolated(printable(netmap.owner)), "count": count}


def tell(tie: Tie) -> str:
    """All that the picture shows of a tie, in words: "Maya Okafor, classmate. For Chemistry."."""
    parts = [
        _("%(name)s, %(kind)s.") % {"name": isolated(printable(tie.name)), "kind": tie.kind_label},
        use_words(tie),
    ]
    if tie.topics:
        parts.append(
            _("For %(topics)s.") % {"topics": ", ".join(isolated(printable(name)) for _slug, name in tie.topics)}
        )
    if tie.since:
        parts.append(_("Since %(day)s.") % {"day": day_words(tie.since)})
    return " ".join(part for part in parts if part)


def use_words(tie: Tie) -> str:
    """How much a tie is used, as a short sentence; empty where nothing is known."""
    if tie.is_asked:
        return _("Asked, no answer yet.")
    if tie.is_refused:
        return _("Your school said no.")
    if not tie.measured:
        return ""
    if tie.liveliness == Freshness.ASLEEP:
        return _("Quiet for a while.")
    return {
        Use.OFTEN: _("Used a lot."),
        Use.SOMETIMES: _("Used now and then."),
        Use.SELDOM: _("Hardly used lately."),
    }[tie.use]


def day_words(day: datetime.date) -> str:
    """A day in words: 4 March 2026."""
    return date_format(day, "j F Y")


def _is_shown(place: Place, netmap: Map) -> bool:
    return isinstance(place.thing, Gap) or place.thing.was_there(netmap.at)


def _draw_rings(svg: Tree.Element, layout: Layout) -> None:
    """Behind everything: how far out is how seldom, and where a sector begins. The stem has none of it."""
    if not layout.frame.ratio:
        return
    rings = _add(svg, "g", **{"class": "netmap-rings", "aria-hidden": "true"})
    x, y = layout.centre
    far_x, far_y = layout.ring(0.98)
    for sign in layout.signs if len(layout.signs) > 1 else ():
        near_x, near_y = far_x * 0.34, far_y * 0.34
        cos, sin = math.cos(sign.sector.start), math.sin(sign.sector.start)
        path = f"M{_n(x + near_x * cos)} {_n(y + near_y * sin)}L{_n(x + far_x * cos)} {_n(y + far_y * sin)}"
        _add(rings, "path", d=path)
    for share in RINGS.values():
        half_x, half_y = layout.ring(share)
        _add(rings, "ellipse", cx=_n(x), cy=_n(y), rx=_n(half_x), ry=_n(half_y))


def _draw_lines(svg: Tree.Element, layout: Layout, shown: list[Place]) -> None:
    """Branches that leave the middle through their sector's name and part on the way out."""
    lines = _add(svg, "g", **{"class": "netmap-lines", "aria-hidden": "true"})
    signs = {sign.sector.key: sign for sign in layout.signs}
    if not layout.frame.ratio:
        _draw_stem(lines, layout)
    for place in shown:
        path = _branch(layout, place, signs[place.sector])
        line = _add(lines, "path", d=path)
        if isinstance(place.thing, Gap):
            line.set("class", "netmap-line is-gap")
            continue
        tie = place.thing
        line.set("class", f"netmap-line is-{tie.family.value} is-{tie.liveliness.value}{_state_class(tie)}")
        line.set("stroke-width", _n(1.2 + 2.8 * tie.strength))
        line.set("data-line", str(tie.uuid))


def _state_class(tie: Tie) -> str:
    return "" if tie.state == TieState.ACTIVE else f" is-{tie.state.value}"


def _draw_stem(lines: Tree.Element, layout: Layout) -> None:
    x, y = layout.centre
    ends = [y, *(sign.y for sign in layout.signs)]
    _add(lines, "path", d=f"M{_n(x)} {_n(min(ends))}V{_n(max(ends))}", **{"class": "netmap-stem"})


def _branch(layout: Layout, place: Place, sign: Sign) -> str:
    """The curve that leads to a place: from the sector's name on the stem, or from the person."""
    if layout.frame.ratio:
        return _branch_from_heart(layout, place, sign)
    half = (sign.y + place.y) / 2
    return (
        f"M{_n(sign.x)} {_n(sign.y)}C{_n(sign.x)} {_n(half)} {_n(place.x)} {_n(half)} {_n(place.x)} {_n(place.y)}"
    )


def _branch_from_heart(layout: Layout, place: Place, sign: Sign) -> str:
    """A curve that sets out towards the middle of the sector and parts from its neighbours on the way."""
    (x, y), heart = layout.centre, layout.frame.heart
    reach = math.hypot(place.x - x, place.y - y)
    straight = math.atan2(place.y - y, place.x - x)
    lean = math.remainder(sign.sector.middle - straight, 2 * math.pi)
    out = min(reach * 0.5, heart * 2.4)
    bend_x, bend_y = x + out * math.cos(straight + lean * 0.7), y + out * math.sin(straight + lean * 0.7)
    late_x, late_y = bend_x + (place.x - bend_x) * 0.4, bend_y + (place.y - bend_y) * 0.4
    return f"M{_n(x)} {_n(y)}C{_n(bend_x)} {_n(bend_y)} {_n(late_x)} {_n(late_y)} {_n(place.x)} {_n(place.y)}"


def _draw_heart(svg: Tree.Element, netmap: Map, layout: Layout) -> None:
    x, y = layout.centre
    radius = layout.frame.heart
    heart = _add(svg, "g", **{"class": "netmap-heart"})
    _add(heart, "circle", cx=_n(x), cy=_n(y), r=_n(radius + 6), **{"class": "netmap-halo"})
    _add(heart, "circle", cx=_n(x), cy=_n(y), r=_n(radius))
    room, size = radius * 1.8, radius * 0.46
    # After a title it is the family name that one knows a person by.
    name = short_name(printable(netmap.owner)).rpartition(" ")[2] or "?"
    size = max(size * min(1, room / width(name, size)), radius * 0.34)
    name = shorten(name, room, size)
    _text(heart, name, x, y + size * 0.35, size, "netmap-owner")


def _draw_sign(group: Tree.Element, sign: Sign) -> None:
    box = sign.box
    pill = _add(group, "g", **{"class": "netmap-sign", "aria-hidden": "true"})
    high = box.bottom - box.top
    _add(
        pill,
        "rect",
        x=_n(box.left),
        y=_n(box.top),
        width=_n(box.right - box.left),
        height=_n(high),
        rx=_n(high / 2),
    )
    _text(pill, sign.text, sign.x, sign.y + sign.letter * 0.35, sign.letter)


def _draw_place(group: Tree.Element, place: Place, links: bool) -> None:
    thing = place.thing
    node = _add(group, "a" if links and thing.url else "g")
    if links and thing.url:
        node.set("href", thing.url)
    if isinstance(thing, Gap):
        node.set("class", "netmap-gap")
        _add(node, "title").text = printable(thing.reason)
        _outline(node, CIRCLE, place)
        _figure(node, PLUS, place, 0.9)
    else:
        node.set("class", f"netmap-tie is-{thing.family.value} is-{thing.liveliness.value}{_state_class(thing)}")
        node.set("data-tie", str(thing.uuid))
        node.set("data-kind", thing.kind)
        node.set("data-topics", " ".join(slug for slug, _name in thing.topics))
        _add(node, "title").text = tell(thing)
        kind = tie_kinds[thing.kind]
        _outline(node, kind.outline, place)
        if kind.sign or place.radius < SMALLEST_INITIALS:
            _figure(node, kind.sign or SOMEBODY, place, 1.0)
        else:
            size = place.radius * 0.78
            _text(node, initials(thing.name), place.x, place.y + size * 0.36, size, "netmap-initials")
    for number, line in enumerate(place.lines):
        _text(node, line, place.x, place.baseline + number * place.letter * 1.2, place.letter, "netmap-label")


def _outline(node: Tree.Element, path: str, place: Place) -> None:
    _add(node, "path", d=path, transform=_put(place, place.radius / 10), **{"class": "netmap-outline"})


def _figure(node: Tree.Element, path: str, place: Place, share: float) -> None:
    _add(node, "path", d=path, transform=_put(place, place.radius / 10 * share), **{"class": "netmap-figure"})


def _put(place: Place, scale: float) -> str:
    return f"translate({_n(place.x)} {_n(place.y)}) scale({scale:.3f})"


def _text(parent: Tree.Element, text: str, x: float, y: float, size: float, name: str = "") -> None:
    node = _add(parent, "text", x=_n(x), y=_n(y), **{"font-size": _n(size), "text-anchor": "middle"})
    if name:
        node.set("class", name)
    node.text = text


def draw_kind(slug: str) -> Tree.Element:
    """The outline and the sign of one kind, small, as the legend and the list show it."""
    kind = tie_kinds[slug]
    svg = Tree.Element(
        "svg",
        {"class": f"netmap-key is-{kind.group}", "viewBox": "-13 -13 26 26", "aria-hidden": "true"},
    )
    _add(svg, "path", d=kind.outline, **{"class": "netmap-outline"})
    _add(svg, "path", d=kind.sign or SOMEBODY, **{"class": "netmap-figure"})
    return svg


def _add(parent: Tree.Element, tag: str, **attributes: str) -> Tree.Element:
    return Tree.SubElement(parent, tag, attributes)


def _n(value: float) -> str:
    """A number as pictures want it, whatever the reader's language: one decimal, a point."""
    return f"{value:.1f}".removesuffix(".0")


def kinds_in(netmap: Map) -> tuple[str, ...]:
    """The kinds that occur in the network, in the order of the legend."""
    there = {tie.kind for tie in netmap.shown}
    return tuple(slug for slug in kinds() if slug in there)
