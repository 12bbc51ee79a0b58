"""What a school allows of outside tools, and the card of a source that stands at one."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.people.viewer import Viewer
from accounts.schools.models import School
from kit.addresses import BadAddress, host_within, parse_address
from resources.media.images import proxied
from resources.providers.kinds import What
from resources.providers.models import CommunityRules, ToolSwitch
from resources.providers.players import HOSTS, Player, make_player, player_key
from resources.providers.things import Thing, thing_of
from resources.providers.words import ASK, NO_NEWS, REDDIT_GOES_ON, STANDARD_RULES
from resources.sources.models import Source, SourceKind

REDDIT = "reddit"


@dataclass(frozen=True, slots=True)
class ToolCard:
    """How a source is shown that stands at a known tool, or that is a community.

    `player` is there when the thing can be played here; else `switched_off` names the site whose player the
    school has not switched on. `ask` is what to ask of the owner so that others can see it. `quote` is the text of
    a post. `rules` are the school's rules for communities, line by line. `no_news` says, for what tells nothing
    by a feed, what could be pasted in its place. `is_alone` is `Thing.stands_alone`. `goes_on` says that nobody
    can begin to follow it, since the school has not switched the tool on.
    """

    label: str | Promise
    icon: str
    site: str
    tool: str = ""
    what: str = ""
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
        return bool(self.tool) and not self.is_alone and self.what != What.COMMUNITY

    @property
    def is_retired(self) -> bool:
        """Whether the tool has ended."""
        return self.what == What.RETIRED


def switched_on(school: School) -> frozenset[str]:
    """The keys of the outside tools that a school has switched on. One query."""
    return frozenset(ToolSwitch.objects.filter(school=school).values_list("tool", flat=True))


def is_switched_on(school: School, tool: str) -> bool:
    """Whether a school has switched one tool on. One query."""
    return ToolSwitch.objects.filter(school=school, tool=tool).exists()


def community_rules(school: School) -> tuple[str, ...]:
    """A school's rules for communities outside, line by line; ours where it has written none. One query."""
    own = CommunityRules.objects.filter(school=school).first()
    lines = own.text.splitlines() if own else map(str, STANDARD_RULES)
    return tuple(line.strip() for line in lines if line.strip())


def is_off(school: School, address: str) -> bool:
    """Whether an address is one of Reddit, and the school has not switched Reddit on. At most one query."""
    return bool(off_among(school, [address]))


def off_among(school: School, addresses: Iterable[str]) -> set[str]:
    """Those of the addresses for which `is_off` holds. At most one query, however many there are."""
    of_reddit = set(filter(_is_of_reddit, addresses))
    return of_reddit if of_reddit and not is_switched_on(school, REDDIT) else set()


def _is_of_reddit(address: str) -> bool:
    try:
        return host_within(parse_address(address).host, "reddit.com", "redd.it")
    except BadAddress:
        return False


def card_of(
    viewer: Viewer,
    *,
    address: str,
    kind: str,
    plays: str = "",
    closed: bool = False,
    text: str = "",
    image: str = "",
) -> ToolCard | None:
    """The card of what stands at an address; None for an ordinary site. At most two queries.

    `plays` and `closed` are what its page told when somebody looked: see `Source`. `text` and `image` are its
    description and its picture's outside address.
    """
    thing = thing_of(address)
    if thing is None and kind != SourceKind.COMMUNITY:
        return None
    rules = community_rules(viewer.school) if kind == SourceKind.COMMUNITY else ()
    if thing is None:
        return ToolCard(SourceKind.COMMUNITY.label, "community", "", what=What.COMMUNITY, rules=rules)
    picture = proxied(image)
    ask = _asked(thing, closed)
    player, switched_off = (None, "") if ask else _player(viewer, thing, plays, address, picture)
    return ToolCard(
        label=thing.what.label,
        icon=thing.what.icon,
        site=thing.site,
        tool=thing.tool,
        what=thing.what,
        player=player,
        switched_off=switched_off,
        ask=ask,
        quote=text if thing.what == What.POST else "",
        picture=picture,
        rules=rules,
        no_news=_no_news(thing),
        is_alone=thing.stands_alone,
        goes_on=REDDIT_GOES_ON if is_off(viewer.school, address) else "",
    )


def card_of_source(viewer: Viewer, source: Source) -> ToolCard | None:
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


def _asked(thing: Thing, closed: bool) -> str | Promise:
    if thing.is_edit_link:
        return ASK.get(thing.what, "")
    if closed:
        return ASK.get((thing.what, "closed"), _("Its owner has not opened it to everybody. Ask them to."))
    return ""


def _no_news(thing: Thing) -> str:
    said = (NO_NEWS.get((thing.what, "alone")) if thing.stands_alone else None) or NO_NEWS.get(thing.what)
    return said % {"site": thing.site} if said else ""


def _player(viewer: Viewer, thing: Thing, plays: str, address: str, picture: str) -> tuple[Player | None, str]:
    key = player_key(thing, plays)
    if not key:
        return None, ""
    ref = plays.partition(":")[2] or thing.ref
    player = make_player(key, ref, page=address, image=picture)
    return (player, "") if is_switched_on(viewer.school, key) else (None, player.site)


def tools_in_words(viewer: Viewer) -> list[str]:
    """What of other sites the school lets in, and how many rules it has for communities. Two queries."""
    on = switched_on(viewer.school)
    names = [host.name for host in HOSTS.values() if host.key in on] + (["Reddit"] if REDDIT in on else [])
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
