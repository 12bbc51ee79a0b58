"""Pages that deny each other: what one says, another (or the same one) shows not to be so."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.crawl.page import Page, words_of

if TYPE_CHECKING:
    from tests.crawl.walk import Walk

HOME, NOTICES = "/", "/notices/"
ROWS = "self::ul[contains(concat(' ', @class, ' '), ' rows ')] or self::table"
NUMBER_OF_ROWS = re.compile(r"^(\d+) more\b")


def beside_an_empty_place(page: Page) -> Iterator[str]:
    """On one page: "there is nothing" beside a list, "3 more" over four, "2 of 5" over six."""
    for empty in page.tree.xpath("//*[contains(concat(' ', @class, ' '), ' empty ')]"):
        beside = empty.xpath(f"./preceding-sibling::*[1][{ROWS}] | ./following-sibling::*[1][{ROWS}]")
        if any(each.xpath(".//li | .//td") for each in beside):
            yield f"{words_of(empty)[:60]!r} beside a list"
    for summary in page.tree.xpath("//details/summary"):
        if said := NUMBER_OF_ROWS.match(words_of(summary)):
            number = len(summary.getparent().xpath("./*[self::ul or self::ol or self::div]/*"))
            if number and number != int(said[1]):
                yield f"{words_of(summary)!r} over {number}"


def denied_elsewhere(walk: "Walk") -> None:
    """Between pages, each asked for anew: the bell and the notices, what waits on the first page and all of it."""
    home = walk.visit(HOME, "", "href")
    if home is None or not home.tree.xpath("//*[@id='main']"):
        return
    bells = home.tree.xpath(f"//a[@href='{NOTICES}']")
    notices = walk.visit(NOTICES, HOME, "href") if bells else None
    if notices is not None:
        rings = any(bell.xpath(".//*[contains(@class, 'tool-dot')][not(@hidden)]") for bell in bells)
        new = bool(notices.tree.xpath("//main//*[contains(@class, 'list-new')]"))
        if new and not rings or rings and not new and not notices.tree.xpath("//*[@rel='next']"):
            walk.found(f"the bell says {'news' if rings else 'no news'}, the notices do not", NOTICES, HOME)
    for section in home.tree.xpath("//section[starts-with(@aria-labelledby, 'waiting-')]"):
        _waits_there_too(walk, section)


def _waits_there_too(walk: "Walk", section) -> None:
    whole = section.xpath(".//h2/following-sibling::a/@href")
    rows = section.xpath(".//li//a/@href")
    if whole and rows:
        page = walk.visit(whole[0], HOME, "href")
        if page is not None and not page.tree.xpath("//main//li | //main//td"):
            walk.found(f"the first page shows {len(rows)} rows of it, and here is none", whole[0], HOME)
