"""One person's walk through the product: every link is followed, every form is pressed.

A press is carried out, what follows its commit too; what it led to is looked at and pressed as well, and then all
of it is taken back. So each button is pressed on the page as it stood, also those that end something.
"""

import re
import traceback
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import parse_qsl, urldefrag, urlencode, urljoin, urlsplit

from django.core import mail
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client, TestCase
from django.urls import Resolver404, resolve

from tests.crawl.filling import Typist
from tests.crawl.findings import Finding
from tests.crawl.page import NOWHERE, Form, Link, Page
from tests.crawl.stills import missing_still
from tests.world import looking

HOST = "http://testserver"
IN_A_LETTER = re.compile(r"https?://[^\s<>\"]+")
# What answers so by design: a picture of another site that is not there (yet).
DOCUMENTED = {("resources:image", 404)}
# The components of the look, by examples that lead nowhere.
EXAMPLES = {"pages:style-list"}
MOST_REDIRECTS = 6
DEPTH = 3


@dataclass
class Walk:
    """`most` addresses of a kind are visited, `presses` of each way to send a form are made; 0 means all."""

    who: str
    client: Client
    typist: Typist
    most: int = 0
    presses: int = 2
    looks: Iterable[Callable[[Page], Iterable[str]]] = ()
    findings: list[Finding] = field(default_factory=list)
    visited: dict[str, set[str] | None] = field(default_factory=dict)  # address -> the ids of its page
    kinds: Counter = field(default_factory=Counter)
    inside: Counter = field(default_factory=Counter)  # kinds that were reached by a press alone
    pressed: Counter = field(default_factory=Counter)
    queue: deque = field(default_factory=deque)
    aims: list[tuple[str, str, str]] = field(default_factory=list)
    depth: int = DEPTH  # how many presses deep
    deep: int = 0

    @property
    def pages(self) -> dict[str, str]:
        """One address of each kind of page that came whole."""
        found: dict[str, str] = {}
        for address, ids in self.visited.items():
            if ids is not None:
                found.setdefault(self.route(address), address)
        return found

    def run(self, start: Iterable[str] = ("/",)) -> "Walk":
        """Walk on until there is nothing new."""
        for address in start:
            self.go_later(address, "", "href")
        while self.queue:
            address, came_from, asked = self.queue.popleft()
            page = self.visit(address, came_from, asked)
            if page and self.route(address) not in EXAMPLES:
                self.look_around(page)
        self._aim()
        return self

    def route(self, address: str) -> str:
        try:
            return resolve(urlsplit(address).path).view_name
        except Resolver404:
            return urlsplit(address).path

    def kind(self, address: str) -> tuple[str, ...]:
        return (self.route(address), *sorted({name for name, _value in parse_qsl(urlsplit(address).query, True)}))

    # --- following

    def go_later(self, address: str, came_from: str, asked: str) -> None:
        """Put an address into the queue, unless it was there, or enough of its kind were."""
        key = f"{asked} {address}" if asked == "hx-get" else address
        kind = (asked == "hx-get", *self.kind(address))
        if key in self.visited or (self.most and self.kinds[kind] >= self.most):
            return
        self.kinds[kind] += 1
        self.visited[key] = None
        self.queue.append((address, came_from, asked))

    def visit(self, address: str, came_from: str, asked: str = "href") -> Page | None:
        """The page at an address, None where there is none to look at."""
        extra = {"HTTP_HX_REQUEST": "true", "HTTP_HX_CURRENT_URL": HOST + came_from} if asked == "hx-get" else {}
        response, landed = self._follow(self.client.get(address, **extra), address, came_from)
        if response is None:
            return None
        page = self._page(response, came_from if extra and came_from else landed, landed, came_from)
        # What is reached by a press is taken back, and may be another's: who signs out and in is somebody else.
        if page and not extra and not self.deep:
            self.visited[landed] = self.visited[address] = page.ids
        return page

    def look_around(self, page: Page) -> None:
        """Follow what leads on from a page, and press what can be pressed."""
        for link in page.links():
            self._consider(link, page)
        for form in page.forms():
            if form.method == "get":
                for values in (self.typist.as_it_stands(form), self.typist.filled(form)):
                    self._send_in_the_address(form, values, page)
            elif form.method != "dialog":
                self._press(form, page)

    def _consider(self, link: Link, page: Page) -> None:
        if link.address in NOWHERE and link.asked != "hx-get":
            self.found(f"{link.asked} leads nowhere: {link.words!r}", page.address, page.address)
            return
        if link.address.startswith("#"):
            if link.address[1:] not in page.ids and page.whole:
                self.found(f"no {link.address} there", page.address, page.address)
            return
        address, fragment = urldefrag(urljoin(HOST + page.address, link.address or page.address))
        if urlsplit(address).scheme not in {"http", "https"} or not address.startswith(HOST + "/"):
            return
        address = address.removeprefix(HOST)
        if trouble := missing_still(address, fragment):
            self.found(trouble, address, page.address)
        if not address.startswith("/static/"):
            if fragment and link.asked == "href" and not fragment.startswith(":~:"):
                self.aims.append((address, fragment, page.address))
            if not self.deep:
                self.go_later(address, page.address, link.asked)
            elif not (self.kinds + self.inside)[(link.asked == "hx-get", *self.kind(address))]:
                self.inside[(link.asked == "hx-get", *self.kind(address))] += 1
                if new := self.visit(address, page.address, link.asked):
                    self._deeper(new)

    def _send_in_the_address(self, form: Form, values: dict, page: Page) -> None:
        address = urljoin(page.address, form.address).split("?")[0] + "?" + urlencode(values, doseq=True)
        self._consider(Link(address, form.words, "hx-get" if form.htmx else "href"), page)

    # --- pressing

    def _press(self, form: Form, page: Page) -> None:
        address = urljoin(page.address, form.address)
        named = form.button[0] + ("=" + form.button[1] if not _is_a_name(form.button[1]) else "")
        what = (self.route(address), named, form.htmx, tuple(sorted({each.name for each in form.fields})))
        number = 1 if self.deep else self.presses
        if number and self.pressed[what] >= number:
            return
        self.pressed[what] += 1
        for values in _different(self.typist.as_it_stands(form), self.typist.filled(form)):
            cookies = SimpleCookie()
            cookies.update(self.client.cookies)
            with looking():
                try:
                    self._send(form, address, values, page)
                finally:
                    self.client.cookies = cookies
            cache.clear()

    def _send(self, form: Form, address: str, values: dict, page: Page) -> None:
        extra = {"HTTP_REFERER": HOST + page.address}
        if form.htmx:
            token = page.token or self.client.cookies["csrftoken"].value
            extra |= {
                "HTTP_HX_REQUEST": "true",
                "HTTP_HX_CURRENT_URL": HOST + page.address,
                "HTTP_X_CSRFTOKEN": token,
            }
        came_from = f"{page.address} [{form.words or 'a press'}]"
        mail.outbox = []
        try:
            with TestCase.captureOnCommitCallbacks(execute=True):
                response = getattr(self.client, form.method)(address, values, **extra)
        except Exception:  # noqa: BLE001 - what follows a commit may raise anything
            self.found(f"after the commit: {_last_words()}", address, came_from)
            return
        response, landed = self._follow(response, address, came_from)
        self._read_letters(came_from)
        if response is None:
            return
        led = self._page(response, page.address if form.htmx else landed, landed, came_from)
        if led is None:
            return
        if response.status_code == 422 and not led.says:
            told = " ".join(led.tree.text_content().split())[:160]
            self.found(f"422 without a word about why: {told}", address, came_from)
        self._deeper(led)

    def _read_letters(self, came_from: str) -> None:
        """What letters lead to opens, for whoever gets them: nobody who is signed in."""
        reader = Client()
        for address in {found for letter in mail.outbox for found in IN_A_LETTER.findall(str(letter.body))}:
            path = address.removeprefix(HOST)
            if path.startswith("/"):
                answer = reader.get(path, follow=True)
                if answer.status_code >= 400:
                    self.found(f"{answer.status_code} for a letter's reader", path, came_from)

    def _deeper(self, page: Page) -> None:
        if self.deep < self.depth:
            self.deep += 1
            try:
                self.look_around(page)
            finally:
                self.deep -= 1

    # --- answers

    def _follow(self, response: HttpResponse, address: str, came_from: str) -> tuple[HttpResponse | None, str]:
        """The answer at the end of redirects, None when it leads away or is an error; and where it is."""
        for _number in range(MOST_REDIRECTS):
            aim = response.headers.get("Location") or response.headers.get("HX-Redirect")
            if not aim:
                break
            aim = urljoin(HOST + address, aim)
            if not aim.startswith(HOST + "/"):
                return None, aim
            address = urldefrag(aim.removeprefix(HOST)).url
            response = self.client.get(address)
        else:
            self.found("redirects without an end", address, came_from)
            return None, address
        status = response.status_code
        if status >= 400 and status != 422 and (self.route(address), status) not in DOCUMENTED:
            told = f": {_last_words(response.exc_info)}" if getattr(response, "exc_info", None) else ""
            self.found(f"{status}{told}", address, came_from)
            return None, address
        return (response if status < 400 or status == 422 else None), address

    def _page(self, response: HttpResponse, base: str, address: str, came_from: str) -> Page | None:
        if not response.headers.get("Content-Type", "").startswith("text/html"):
            for _part in response.streaming_content if response.streaming else ():
                pass
            return None
        text = response.content.decode()
        if not text.strip():
            return None
        page = Page(base, text, whole="<html" in text[:1000].lower())
        wrong = [f"words of a template: {words!r}" for words in page.unfinished()]
        if page.whole and not page.title:
            wrong.append("a page without a title")
        if page.whole and len([words for words in page.headings if words]) != 1:
            wrong.append(f"{len(page.headings)} main headings")
        for look in self.looks:
            wrong += look(page)
        for what in wrong:
            self.found(what, address, came_from)
        return page

    def found(self, what: str, address: str, came_from: str) -> None:
        self.findings.append(Finding(what, self.route(address), self.who, address, came_from))

    def _aim(self) -> None:
        """Whether links to a part of a page find that part there."""
        for address, fragment, came_from in self.aims:
            ids = self.visited.get(address)
            if ids is not None and fragment not in ids:
                self.found(f"no #{fragment} there", address, came_from)


def _is_a_name(value: str) -> bool:
    """Whether a button's value names a row, which says nothing of what the button is."""
    return any(letter.isdigit() for letter in value)


def _different(*values: dict) -> list[dict]:
    return [each for number, each in enumerate(values) if each not in values[:number]]


def _last_words(found: tuple | None = None) -> str:
    """An error with its place in a line."""
    if found:
        kind, error, trace = found
        place = traceback.extract_tb(trace)[-1]
        return f"{kind.__name__} {str(error)[:160]} ({place.filename.split('site-packages/')[-1]}:{place.lineno})"
    return " ".join(traceback.format_exc(limit=-1).split())[-300:]
