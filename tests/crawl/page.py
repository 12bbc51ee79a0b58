"""What stands on a page: where it leads, what can be pressed, what it says of itself."""

import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from lxml import html

from tests.crawl.fields import Field, fields_of, is_sent_by

ADDRESSES = ("href", "src", "hx-get", "poster", "data-src")
PRESSED = ("hx-post", "hx-put", "hx-patch", "hx-delete")
NOWHERE = {"", "#", "None"}
UNFINISHED = re.compile(r"\{\{|\{%|%\(\w+\)[sd]|\bundefined\b")


@dataclass(frozen=True)
class Link:
    """`asked` is by what: a link that is followed, a part that htmx fetches, or a thing the page is made of."""

    address: str
    words: str
    asked: str = "href"


@dataclass(frozen=True)
class Form:
    """One way to send one form: with one of its buttons, by htmx or without."""

    method: str
    address: str
    fields: tuple[Field, ...]
    words: str = ""
    button: tuple[str, str] = ("", "")
    htmx: bool = False


@dataclass
class Page:
    """A page as it came, whole or a part that htmx asked for."""

    address: str
    text: str
    whole: bool = True
    tree: html.HtmlElement = field(init=False, repr=False)

    def __post_init__(self) -> None:
        made = (
            html.fromstring(self.text) if self.whole else html.fragment_fromstring(self.text, create_parent="main")
        )
        self.tree = made

    @cached_property
    def title(self) -> str:
        return (self.tree.findtext(".//title") or "").removesuffix("· plnsite").strip()

    @cached_property
    def headings(self) -> list[str]:
        return [words_of(each) for each in self.tree.iter("h1")]

    @cached_property
    def ids(self) -> set[str]:
        return set(self.tree.xpath("//@id"))

    @cached_property
    def says(self) -> list[str]:
        """What it says aloud: errors and sentences that came with an act."""
        marked = self.tree.xpath("//*[@aria-invalid='true' or @role='alert' or contains(@class, 'error')]")
        return [words_of(each) for each in marked]

    @cached_property
    def token(self) -> str:
        """What a press of htmx has to bring along from this page."""
        given = self.tree.xpath("string(//body/@hx-headers)")
        return json.loads(given)["X-CSRFToken"] if given else ""

    def links(self) -> list[Link]:
        found = []
        for element in self.tree.iter(html.etree.Element):
            for asked in ADDRESSES:
                if (address := element.get(asked)) is not None:
                    found.append(Link(address.strip(), words_of(element), asked))
            if srcset := element.get("srcset"):
                found += [Link(part.split()[0], "", "src") for part in srcset.split(",") if part.strip()]
        return found

    def forms(self) -> list[Form]:
        """Every form with each of its buttons, and every press of htmx."""
        found = list(chain.from_iterable(self._ways(each) for each in self.tree.iter("form")))
        for element in self.tree.xpath("//*[@hx-post or @hx-put or @hx-patch or @hx-delete]"):
            # A part of a page is sent with the form that stands around it there.
            if element.tag != "form" and (self.whole or next(element.iterancestors("form"), None) is not None):
                found.append(self._pressed(element))
        return found

    def unfinished(self) -> list[str]:
        """Words of a template or of a program where a person's should be."""
        found = []
        for element in self.tree.iter(html.etree.Element):
            if element.tag in {"script", "style", "textarea", "code", "pre"}:
                continue
            for words in (element.text, element.tail):
                if words and (UNFINISHED.search(words) or words.strip() == "None"):
                    found.append(" ".join(words.split()))
        return found

    def _ways(self, form) -> list[Form]:
        inside = list(form.iter(html.etree.Element))
        if name := form.get("id"):
            inside += self.tree.xpath(f"//*[@form='{name}']")
        inside = [each for each in inside if each.get("form", name) == name or each.get("form") is None]
        fields = fields_of(inside)
        method = (form.get("method") or "get").lower()
        address = form.get("action") or self.address
        buttons = [each for each in inside if is_sent_by(each)]
        found = []
        for button in buttons or [None]:
            given = {"fields": fields, "method": method, "address": address}
            if button is not None:
                given["words"] = words_of(button)
                given["button"] = (button.get("name") or "", button.get("value") or "")
                given["address"] = button.get("formaction") or address
                given["method"] = (button.get("formmethod") or method).lower()
            found.append(Form(**given))
            by_htmx = form.get("hx-post", form.get("hx-get"))
            if by_htmx is not None and (button is None or button.get("hx-post") is None):
                found.append(Form(**given | {"address": by_htmx or self.address, "htmx": True}))
        return found

    def _pressed(self, element) -> Form:
        """A press of htmx on what is no form: it sends the form around it and its own values."""
        method = next(name for name in PRESSED if element.get(name) is not None)
        around = next(element.iterancestors("form"), None)
        inside = list(around.iter(html.etree.Element)) if around is not None else list(element.iter())
        fields = {each.name: each for each in fields_of(inside)}
        values = element.get("hx-vals") or "{}"
        for name, value in (json.loads(values) if values.startswith("{") else {}).items():
            fields[name] = Field(name, "hidden", str(value), (str(value),))
        return Form(
            method.removeprefix("hx-"),
            element.get(method) or self.address,
            tuple(fields.values()),
            words_of(element),
            (element.get("name") or "", element.get("value") or "") if element.tag == "button" else ("", ""),
            htmx=True,
        )


def words_of(element) -> str:
    """The words of an element, or what is said in their place to those who do not see it."""
    words = " ".join(element.text_content().split())
    return words or element.get("aria-label") or element.get("alt") or element.get("title") or ""
