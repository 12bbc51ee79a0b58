"""A little outside world for lists: feeds and pages at one site."""

from tests.resources.feeds.site import Item, rss
from tests.servers.little import LittleServer


def feed_at(server: LittleServer, path: str, title: str) -> str:
    """A feed called `title`; its address."""
    body = rss(Item(f"{title}, first piece", f"guid-{title}"), channel="").replace(
        b"<title>T</title>", f"<title>{title}</title>".encode()
    )
    return server.says(path, body, Content_Type="application/rss+xml")


def page_at(server: LittleServer, path: str, title: str) -> str:
    """A page without a feed; its address."""
    return server.says(path, f"<html><title>{title}</title><p>Hello</p></html>", Content_Type="text/html")


def outline(address: str, title: str, *, feed: bool = True) -> str:
    """An outline of OPML."""
    kind = f'type="rss" xmlUrl="{address}"' if feed else f'type="link" url="{address}"'
    return f'<outline text="{title}" title="{title}" {kind}/>'


def folder(name: str, *outlines: str) -> str:
    return f'<outline text="{name}">{"".join(outlines)}</outline>'


def opml(*outlines: str) -> bytes:
    return f'<opml version="2.0"><head/><body>{"".join(outlines)}</body></opml>'.encode()
