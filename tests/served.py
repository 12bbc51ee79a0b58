"""A world behind a real server, standing for a whole module of tests.

Such tests only look: what one of them wrote, the next would see. They are marked `django_db`, so that there is a
database, but their own transaction is not seen by the server. At the end of the module all rows are taken away.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client, modify_settings
from pytest_django.live_server_helper import LiveServer

from tests.cast import make_cast
from tests.world import World, clients_of, make_world

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page


@dataclass
class Served:
    """The world, where it is shown, and a window of its own for each person who looks at it."""

    world: World
    url: str
    browser: Browser
    sessions: dict[str, str]
    windows: dict[str, BrowserContext] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)

    def new_page(self, who: str = "") -> Page:
        """A new page in the window of `who`, who is signed in; "" is a visitor."""
        if who not in self.windows:
            self.windows[who] = self.browser.new_context()
            if who:
                session = {"name": settings.SESSION_COOKIE_NAME, "value": self.sessions[who], "url": self.url}
                self.windows[who].add_cookies([session])
        return self.windows[who].new_page()

    def page_of(self, who: str = "") -> Page:
        """The one page in which `who` goes from address to address: the browser need not read again the scripts
        that it has read there."""
        if who not in self.pages:
            self.pages[who] = self.new_page(who)
        return self.pages[who]


@pytest.fixture(scope="module")
def served(django_db_setup, django_db_blocker, browser) -> Iterator[Served]:
    """The world of `transactional_world`, made once for the module."""
    with django_db_blocker.unblock(), modify_settings(ALLOWED_HOSTS={"append": "localhost"}):
        server = LiveServer("localhost")
        try:
            world = make_world(make_cast())
            sessions = {who: signed_in(client) for who, client in clients_of(world).items()}
            served = Served(world, server.url, browser, sessions)
            yield served
            for window in served.windows.values():
                window.close()
        finally:
            server.stop()
            call_command("flush", verbosity=0, interactive=False)


def signed_in(client: Client) -> str:
    """The key of a signed-in client's session."""
    return client.cookies[settings.SESSION_COOKIE_NAME].value
