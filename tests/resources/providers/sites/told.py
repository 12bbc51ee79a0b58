"""What an address of a provider tells by itself, to be held against what is read from it."""

from dataclasses import dataclass

from resources.providers.players import make_player
from resources.providers.provider import Provider
from resources.providers.recognising import read_address, recognise


@dataclass(frozen=True)
class Told:
    """`pasted` is somebody's, `canonical` its one right form. `content` is the kind of what stands there and `ref`
    its id, `frame` what a press on it loads, `feed` the feed that the address tells, `kind` the kind of source."""

    pasted: str
    canonical: str
    kind: str
    content: str = ""
    ref: str = ""
    frame: str = ""
    feed: str = ""

    def __str__(self) -> str:
        return self.pasted

    def check(self, provider: Provider) -> None:
        """Read the address, and the canonical form again."""
        found = recognise(read_address(self.pasted))
        assert str(read_address(self.canonical)) == found.canonical == self.canonical
        assert (found.kind, found.feed_address) == (self.kind, self.feed)
        assert found.provider is provider
        content = found.content
        assert (content.kind if content else "") == self.content
        if content:
            assert content.provider is provider
            assert content.ref == self.ref
            player = make_player(content.player, content.ref, page="").src if content.player else ""
            assert player == self.frame
