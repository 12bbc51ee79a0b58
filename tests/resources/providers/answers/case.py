"""One case: an address, what the outside answers, and what a student then sees."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.servers.outside import Outside

EVIL = "<script>parent.document.title='broken in'</script><iframe src='https://tracker.example/'></iframe>"
NOTHING_USEFUL = (
    "<!doctype html><html><head><title>Error</title></head><body>Oops, something went wrong</body></html>"
)
PLAYS = "allow-scripts allow-same-origin allow-presentation"


def silence(outside: Outside) -> None:
    """A world in which nobody answers with anything but 404."""


@dataclass(frozen=True)
class Case:
    """Paste `pasted` while the outside is set up by `world`; the preview says all of `sees` and nothing of
    `not_sees`. After keeping it, its page says all of `then`; `frame` is what a press loads, "" when nothing is
    played. `button` is what keeps it, "" where nothing may; `refusal` is said in place of a preview."""

    name: str
    pasted: str
    world: Callable[[Outside], object]
    sees: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    frame: str = ""
    button: str = "Keep it"
    sandbox: str = PLAYS
    refusal: str = ""
    not_sees: tuple[str, ...] = ("broken in",)


def page(title="", description="", picture="", body="", more=""):
    """A page of a site with what it says of itself for others."""

    def meta(name, value):
        return f'<meta property="og:{name}" content="{value}">' if value else ""

    named = meta("title", title) + meta("description", description) + meta("image", picture)
    head = f"<head><title>{title}</title>{named}{more}</head>"
    return f"<!doctype html><html lang='en'>{head}<body>{body}</body></html>"


def rss(title, *items, more=""):
    """A feed with these titles in it; `more` is in each of them."""
    rows = "".join(f"<item><title>{item}</title><guid>{item}</guid><description>{item}</description>{more}</item>"
                   for item in items)  # fmt: skip
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{rows}</channel></rss>'
