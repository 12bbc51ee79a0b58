"""What a school allows of outside tools, and the card of a source that stands at one."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.people.viewer import Viewer
from accounts.schools.models import School
from resources.media.images import proxied
from resources.providers.kinds import ContentKind
from resources.providers.models import CommunityRules, ToolSwitch
from resources.providers.players import Player, make_player, player_key
from resources.providers.provider import Content, Provider
from resources.providers.recognising import content_at
from resources.providers.registry import OFF_BY_DEFAULT, PLAYERS, owner_of_address
from resources.providers.sentences import ASK, ASK_BY_KIND, NO_NEWS, STANDARD_RULES
from resources.sources.models import Source, SourceKind


@dataclass(frozen=True, slots=True)
class ContentCard:
    """How a source is shown that stands at a known provider, or that is a community.

    `player` is there when it can be played here; else `switched_off` names the site whose player the
    school has not switched on. `ask` is what to ask of the owner so that others can see it. `quote` is the text of
    a post. `rules` are the school's rules for communities, line by line. `no_news` says, for what tells nothing
    by a feed, what could be pasted in its place. `is_alone` is `Content.stands_alone`. `goes_on` says that
    nobody can begin to follow it, since the school has not switched its provider on.
    """

    label: str | Promise
    icon: str
    site: str
    provider: str = ""
    kind: str = ""
    player: Player | None = None
    switched_off: str = ""
    ask: str | Promise = ""
    quote: str = ""
    picture: str = ""
    rules: tuple[str, ...] = ()
    no_news: str = ""
    is_alone: bool = False
    goes_on: str | Promise = ""

    @property
    def may_get_a_feed(self) -> bool:
        """Whether its site did not tell its feed when somebody looked, though it usually does."""
        return bool(self.provider) and not self.is_alone and self.kind != ContentKind.COMMUNITY

    @property
    def is_retired(self) -> bool:
        """Whether it has ended."""
        return self.kind == ContentKind.RETIRED


def switched_on(school: School) -> frozenset[str]:
    """The keys of the players and providers that a school has switched on. One query."""
    return frozenset(ToolSwitch.objects.filter(school=school).values_list("tool", flat=True))


def is_switched_on(school: School, tool: str) -> bool:
    """Whether a school has switched one of them on. One query."""
    return ToolSwitch.objects.filter(school=school, tool=tool).exists()


def community_rules(school: School) -> tuple[str, ...]:
    """A school's rules for communities outside, line by line; ours where it has written none. One query."""
    own = CommunityRules.objects.filter(school=school).first()
    lines = own.text.splitlines() if own else map(str, STANDARD_RULES)
    return tuple(line.strip() for line in lines if line.strip())


def switched_off_at(school: School, address: str) -> Provider | None:
    """The provider an address belongs to, when it is off by default and the school has not switched it on. At most
    one query."""
    provider = owner_of_address(address)
    return provider if provider and off_among(school, [address]) else None


def off_among(school: School, addresses: Iterable[str]) -> set[str]:
    """Those of the addresses that belong to such a provider. At most one query, however many there are."""
    owners = {address: owner_of_address(address) for address in addresses}
    off = {address: owner.key for address, owner in owners.items() if owner and owner.is_off_by_default}
    on = switched_on(school) if off else ()
    return {address for address, key in off.items() if key not in on}


def card_of(
    viewer: Viewer,
    *,
    address: str,
    kind: str,
    plays: str = "",
    closed: bool = False,
    text: str = "",
    image: str = "",
) -> ContentCard | None:
    """The card of what stands at an address; None for an ordinary site. At most two queries.

    `plays` and `closed` are what its page told when somebody looked: see `Source`. `text` and `image` are its
    description and its picture's outside address.
    """
    content = content_at(address)
    if content is None and kind != SourceKind.COMMUNITY:
        return None
    rules = community_rules(viewer.school) if kind == SourceKind.COMMUNITY else ()
    if content is None:
        label = SourceKind.COMMUNITY.label
        return ContentCard(label, "community", "", kind=ContentKind.COMMUNITY, rules=rules)
    picture = proxied(image)
    ask = ask_of(content, closed)
    player, switched_off = (None, "") if ask else _player(viewer, content, plays, address, picture)
    off = switched_off_at(viewer.school, address)
    return ContentCard(
        label=content.kind.label,
        icon=content.kind.icon,
        site=content.site,
        provider=content.provider.key,
        kind=content.kind,
        player=player,
        switched_off=switched_off,
        ask=ask,
        quote=text if content.kind == ContentKind.POST else "",
        picture=picture,
        rules=rules,
        no_news=no_news_of(content),
        is_alone=content.stands_alone,
        goes_on=off.goes_on_while_off if off else "",
    )


def card_of_source(viewer: Viewer, source: Source) -> ContentCard | None:
    """The card of a source; None for an ordinary site."""
    return card_of(
        viewer,
        address=source.address,
        kind=source.kind,
        plays=source.plays,
        closed=source.closed,
        text=source.description,
        image=source.image_address,
    )


def ask_of(content: Content, closed: bool) -> str | Promise:
    """What to ask of an owner so that others can see something; "" when they can. `closed`: they could not when
    somebody looked."""
    if content.is_edit_link:
        return content.ask
    return (content.ask or ASK_BY_KIND.get(content.kind, ASK)) if closed else ""


def no_news_of(content: Content) -> str:
    """What could be pasted in place of something that tells nothing by a feed, or ""."""
    said = (NO_NEWS.get((content.kind, "alone")) if content.stands_alone else None) or NO_NEWS.get(content.kind)
    return said % {"site": content.site} if said else ""


def _player(viewer: Viewer, content: Content, plays: str, address: str, picture: str) -> tuple[Player | None, str]:
    key = player_key(content, plays)
    if not key:
        return None, ""
    ref = plays.partition(":")[2] or content.ref
    player = make_player(key, ref, page=address, image=picture)
    return (player, "") if is_switched_on(viewer.school, key) else (None, player.site)


def tools_in_words(viewer: Viewer) -> list[str]:
    """What of other sites the school lets in, and how many rules it has for communities. Two queries."""
    on = switched_on(viewer.school)
    names = [one.name for one in (*PLAYERS.values(), *OFF_BY_DEFAULT.values()) if one.key in on]
    rules = len(community_rules(viewer.school))
    return [
        _("On: %(names)s.") % {"names": ", ".join(names)} if names else _("All are off: they stay links."),
        ngettext(
            "Students read %(number)s rule before they join a community.",
            "Students read %(number)s rules before they join a community.",
            rules,
        )
        % {"number": rules},
    ]


def players_warning(viewer: Viewer) -> str:
    """What somebody should know who switches a player on."""
    return _(
        "Everything here is off until you switch it on. A player loads only when somebody presses it, without"
        " camera, microphone or place. From that press on, its site knows that somebody at your school looks."
        " Switch on what your school has agreed to, for the ages you have. What is off stays a link."
    )
