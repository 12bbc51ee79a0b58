"""What stands at an address, as plain values that travel to the browser and back, signed.

The browser carries it between the two steps of adding a source; nothing in it can be changed on the way, and
nobody else can use it.
"""

from dataclasses import asdict, dataclass

from django.core import signing

from accounts.people.viewer import Viewer

_SALT = "resources.adding.look"
_GOOD_FOR = 60 * 60


@dataclass(frozen=True, slots=True)
class FeedOffer:
    """A feed to follow: `kind` is a `SourceKind` value, `latest` are the titles of its newest entries.

    `site_address` is the site that the feed itself says it belongs to, or "".
    """

    address: str
    title: str
    kind: str
    description: str = ""
    author: str = ""
    language: str = ""
    image_address: str = ""
    latest: tuple[str, ...] = ()
    site_address: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What stands at an address: `feeds` is empty for a plain page, which becomes a link to visit.

    `plays` and `closed` are as in `Source`. `also` is the address of what it is a part of: a video's channel.
    `silent`: its site told us nothing, so that all we know is the address. `requested` is the other address
    of the same thing that was asked for, under which it may have been kept before: a channel's handle.
    """

    address: str
    kind: str
    title: str
    description: str
    site_name: str
    author: str
    language: str
    image_address: str
    feeds: tuple[FeedOffer, ...] = ()
    plays: str = ""
    closed: bool = False
    also: str = ""
    silent: bool = False
    requested: str = ""


def seal(viewer: Viewer, preview: Preview) -> str:
    """A token of a preview for this viewer, good for an hour."""
    return signing.dumps([str(viewer.person.uuid), asdict(preview)], salt=_SALT, compress=True)


def unseal(viewer: Viewer, token: str) -> Preview | None:
    """The preview in a token, or None when it is too old, was changed, or is somebody else's."""
    try:
        whose, values = signing.loads(token, salt=_SALT, max_age=_GOOD_FOR)
    except signing.BadSignature:
        return None
    if whose != str(viewer.person.uuid):
        return None
    feeds = tuple(FeedOffer(**{**feed, "latest": tuple(feed["latest"])}) for feed in values.pop("feeds"))
    return Preview(**values, feeds=feeds)
