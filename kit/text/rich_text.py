"""A little formatting in the short texts that people write here: **bold**, *italic*, lists and links.

What was typed is stored as it is: lengths, search and screening see its letters. It becomes HTML only when it is
shown. markdown-it-py reads the few signs and escapes all else; bleach makes addresses into links and lets nothing
out but the elements named below. HTML of other sites is another matter: see `kit/text/html.py`.
"""

import re
from functools import partial

import bleach
from bleach.linkifier import LinkifyFilter
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import list_block as any_list
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

from kit.text.html import LINK_REL

_ELEMENTS = frozenset({"p", "br", "strong", "em", "ul", "li", "a"})
_ATTRIBUTES = {"a": ["href", "rel"]}
_PROTOCOLS = frozenset({"http", "https"})
_UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"  # they would turn round or hide a part of an address
_ADDRESS = re.compile(
    rf"\({{0,3}}\bhttps?://[\w-]{{1,63}}(?:\.[\w-]{{1,63}})+(?::\d{{1,5}})?(?:[/?#][^\s<>\"`{{}}|\\^{_UNSEEN}]*)?",
    re.IGNORECASE,
)
_BULLETS = ("- ", "* ")
_BREAKS = ("softbreak", "hardbreak")

HINT = _("Two stars make **bold**, one star *italic*, and a line that begins with - is a point of a list.")


def with_hint(help_text: str) -> str:
    """What a form says beside such a box: its own sentence, and how to format."""
    return format_lazy("{} {}", help_text, HINT)


def rich_html(text: str) -> str:
    """Harmless HTML of what somebody typed: paragraphs, line breaks, bold, italic, lists and links."""
    return _cleaner().clean(_MARKDOWN.render(text)).replace("\n", "").strip()


def shown_text(text: str) -> str:
    """The letters that are seen of it, without the signs of formatting: for previews and for screening."""
    lines, point = [], ""
    for token in _MARKDOWN.parse(text):
        if token.type == "list_item_open":
            point = "• "
        elif token.type == "inline":
            lines.append(
                point + "".join("\n" if part.type in _BREAKS else part.content for part in token.children)
            )
            point = ""
    return "\n".join(lines)


def _bullet_list(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    # Only "- " and "* ": "2015. It was a good year" is no list that begins with 2015.
    start = state.bMarks[first] + state.tShift[first]
    return state.src[start : start + 2] in _BULLETS and any_list(state, first, end, silent)


def _emphasis(state: StateInline, silent: bool) -> bool:
    # As CommonMark, but never by "_" nor within a word: 2*3*4 and snake_case stay what they are.
    if silent or state.src[state.pos] != "*":
        return False
    found = state.scanDelims(state.pos, False)
    for _sign in range(found.length):
        state.push("text", "", 0).content = "*"
        state.delimiters.append(
            Delimiter(
                marker=ord("*"),
                length=found.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=found.can_open,
                close=found.can_close,
            )
        )
    state.pos += found.length
    return True


def _link(attributes: dict, new: bool = False) -> dict:
    attributes[None, "rel"] = LINK_REL
    return attributes


def _cleaner() -> bleach.Cleaner:
    # A new one each time: it holds the parser and what is being read, and threads must not share that.
    return bleach.Cleaner(
        tags=_ELEMENTS,
        attributes=_ATTRIBUTES,
        protocols=_PROTOCOLS,
        filters=[partial(LinkifyFilter, callbacks=[_link], url_re=_ADDRESS)],
    )


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("zero", {"breaks": True}).enable(["list", "emphasis", "newline"])
    markdown.inline.ruler.at("emphasis", _emphasis)
    markdown.block.ruler.at("list", _bullet_list, {"alt": ["paragraph", "reference", "blockquote"]})
    return markdown


_MARKDOWN = _markdown()
