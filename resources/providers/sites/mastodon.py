"""Mastodon, and all that speaks like it: sites without number, each on a name of its own.

They are known by the form of their addresses, wherever no other provider claims the name; so the site itself has
the last word. What is tagged with a word has a feed there, too.
"""

import re

from kit.addresses import Address
from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind

_HANDLE = re.compile(r"@([A-Za-z0-9_.-]{1,60})@([A-Za-z0-9.-]+\.[A-Za-z]{2,})\Z")


class Mastodon(Provider):
    key = "mastodon"
    name = ""  # each site has its own
    kind = SourceKind.SOCIAL
    pages = (
        Page(r"/@[\w.-]{1,60}(?:@[\w.-]+)?/(\d{6,25})\Z", ContentKind.POST),
        Page(r"/@([\w.-]{1,60}?)(?:\.rss)?/?\Z", ContentKind.ACCOUNT, has_feed=True),
    )
    open_paths = None
    feeds = (
        (r"/@([A-Za-z0-9_.-]{1,60}?)(?:\.rss)?/?\Z", "/@{1}.rss"),
        (r"/tags/(\w{1,100})/?\Z", "/tags/{1}.rss"),
    )
    is_guessed = True

    def author_of(self, address: Address) -> str:
        """The account under which a post stands, with the site it is at."""
        first = address.path.split("/")[1]
        return first if "@" in first[1:] else f"{first}@{address.host}"


def address_in(text: str) -> str:
    """The address of an account that people write as @name@site, or ""."""
    handle = _HANDLE.match(text)
    return f"https://{handle[2]}/@{handle[1]}" if handle else ""


PROVIDER = Mastodon()
