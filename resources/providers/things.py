"""Known outside tools, by their addresses: one table, held against the boundary of a domain, never its end.

Everything here is worked out from the address alone; whatever the table does not know is an ordinary page.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from kit.addresses import Address, BadAddress, host_within, parse_address
from resources.providers.kinds import What


@dataclass(frozen=True, slots=True)
class Thing:
    """What stands at an address of a known tool.

    `tool` is a key of ours, `site` the name people know. `player` is the key of the player that shows it
    (`resources.providers.players`) with `ref`, the id there; both "" when nothing of it can be shown here.
    `is_edit_link`: the address is the one for its owner's own work, which shows others nothing.
    """

    tool: str
    site: str
    what: What
    ref: str = ""
    player: str = ""
    is_edit_link: bool = False

    @property
    def stands_alone(self) -> bool:
        """Whether it is looked at by itself: no feed belongs to it, so nobody goes there by the clock."""
        if self.what in (What.CHANNEL, What.PLAYLIST, What.COMMUNITY):
            return False
        return self.tool not in ("fediverse", "bluesky", "apple-podcasts") or self.what == What.POST


def is_door_of(host: str, *domains: str) -> bool:
    """Whether a host is the site at one of these domains: the domain itself, or what it calls its www, its pages
    for phones or for a country. What else stands below a domain is a site of its own: a blog, feeds, help."""
    for domain in domains:
        before = "" if host == domain else host.removesuffix(f".{domain}")
        if before == "" or (before != host and before in _DOORS):
            return True
        if before != host and domain in _HAS_COUNTRIES and _COUNTRY.match(before):
            return True
    return False


@lru_cache(maxsize=2048)
def thing_of(address: str) -> Thing | None:
    """The thing of a known tool at an address in its tidy form, or None."""
    try:
        parts = parse_address(address)
    except BadAddress:
        return None
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    is_known = host_within(parts.host, *_KNOWN_DOMAINS)
    for rule in _RULES if is_known else _FEDIVERSE:
        if (not is_known or rule.is_at(parts.host)) and (match := rule.path.match(path)):
            ref = match.group(1) if match.re.groups and match.group(1) else ""
            return Thing(rule.tool, rule.site or parts.host, rule.what, ref, rule.player, rule.is_edit_link)
    return None


def tidy(address: Address) -> Address:
    """The one right form of an address at a known tool: one host, without what tells who shared it or any secret
    in it. An address elsewhere comes back as it is."""
    for domains, host, keep in _TIDY:
        if is_door_of(address.host, *domains):
            query = "&".join(pair for pair in address.query.split("&") if pair.partition("=")[0] in keep)
            if host is None:
                host = f"www.{address.host}" if address.host in domains and len(domains) == 1 else address.host
            return _with_one_path(replace(address, scheme="https", port=443, host=host, query=query))
    return address


def _with_one_path(address):
    """The many paths to one thing in one."""
    path = address.path
    for host, pattern, instead in _PATHS:
        if host == address.host:
            path = pattern.sub(instead, path)
    if address.host == "vimeo.com" and (secret := _VIMEO_SECRET.match(f"{path}?{address.query}")):
        path = f"{secret[1]}/{secret[2]}"
        address = replace(address, query="")
    return _of_google(replace(address, path=path))


def _of_google(address):
    """The many forms of one file at Google in one."""
    if not host_within(address.host, "docs.google.com", "drive.google.com"):
        return address
    path = _ACCOUNT_NUMBER.sub("", address.path)
    ids = dict(address.parameters())
    if _ONE_FILE.match(path) and re.fullmatch(_ID, ids.get("id", "")):
        return replace(address, path=f"/file/d/{ids['id']}/view", query="")
    if match := _PUBLISHED_SLIDES.match(path):
        path = f"{match[1]}/pub"
    return replace(address, path=path, query="")


_ID = r"[A-Za-z0-9_-]{10,120}"
_ACCOUNT_NUMBER = re.compile(r"/a/[\w.-]+(?=/(?:document|presentation|spreadsheets|forms|file)/)|/u/\d+(?=/)")
_DOORS = frozenset("www m mobile web old new np".split())
_HAS_COUNTRIES = frozenset("linkedin.com khanacademy.org coursera.org facebook.com reddit.com".split())
_COUNTRY = re.compile(r"[a-z]{2}(?:-[a-z]{2,4})?\Z")
_VIMEO_SECRET = re.compile(r"(/\d{5,12})/?\?h=([0-9a-f]{6,20})\Z")
_PATHS = (
    ("x.com", re.compile(r"(\A/\w{1,20}/status/\d+)/.*"), r"\1"),  # of one post, a picture in it
    ("x.com", re.compile(r"(\A/\w{1,20})/(?:with_replies|media|highlights|articles|likes)/?\Z"), r"\1"),
    ("open.spotify.com", re.compile(r"\A(?:/intl-[\w-]+)?(?:/embed)?(?=/(?:show|episode)/)"), ""),
    ("vimeo.com", re.compile(r"\A/video(?=/\d)"), ""),
)
_ONE_FILE = re.compile(r"/(?:open|uc)\Z")
_PUBLISHED_SLIDES = re.compile(r"(/presentation/d/e/[A-Za-z0-9_-]+)/(?:embed|pub|pubembed)\Z")

# Domains, the host to write (None: as it is, or with www), and the parts of a query that mean something there.
_TIDY = (
    (("x.com", "twitter.com"), "x.com", ()),
    (("linkedin.com",), "www.linkedin.com", ()),
    (("reddit.com",), "www.reddit.com", ()),  # "feed" and "user" there are somebody's secret
    (("khanacademy.org",), None, ()),
    (("coursera.org",), "www.coursera.org", ()),
    (("ed.ted.com",), "ed.ted.com", ()),
    (("ted.com", "embed.ted.com"), "www.ted.com", ()),
    (("docs.google.com",), "docs.google.com", ("id",)),
    (("drive.google.com",), "drive.google.com", ("id",)),
    (("forms.gle",), "forms.gle", ()),
    (("padlet.com",), "padlet.com", ()),
    (("open.spotify.com",), "open.spotify.com", ()),
    (("vimeo.com", "player.vimeo.com"), "vimeo.com", ("h",)),
    (("soundcloud.com",), "soundcloud.com", ()),
)


@dataclass(frozen=True, slots=True)
class _Rule:
    tool: str
    site: str
    domains: tuple[str, ...]
    path: re.Pattern
    what: What
    player: str = ""
    is_edit_link: bool = False
    is_wide: bool = False

    def is_at(self, host: str) -> bool:
        """Whether it speaks of a host: with `is_wide` of all below its domains too."""
        return (host_within if self.is_wide else is_door_of)(host, *self.domains)


def _rules(tool, site, domains, *paths, is_wide=False):
    """One tool: (path with its id in the first brackets, what it is, its player, whether it is an edit link)."""
    for path, *rest in paths:
        yield _Rule(tool, site, tuple(domains.split()), re.compile(path), *rest, is_wide=is_wide)


_DOC = "/document/d/"
_RULES = (
    *_rules(
        "youtube", "YouTube", "youtube.com youtu.be youtube-nocookie.com",
        (r"/watch\?v=([\w-]{11})", What.VIDEO, "youtube"),
        (r"/playlist\b", What.PLAYLIST),
        (r"/feeds/.*playlist_id=(?!UU)", What.PLAYLIST),
        (r"/(?:channel/|@|c/|user/|feeds/)", What.CHANNEL),
    ),
    *_rules(
        "vimeo", "Vimeo", "vimeo.com",
        (r"/(\d{5,12}(?:/[0-9a-f]{6,20})?)/?(?:\?|\Z)", What.VIDEO, "vimeo"),
        (r"/\w*[A-Za-z]\w*/?\Z", What.CHANNEL),
    ),
    *_rules(
        "ted-ed", "TED-Ed", "ed.ted.com",
        (r"/lessons/([\w-]+)", What.LESSON), (r"/on/\w", What.LESSON),
        (r"/(?:series|best_of_web)/", What.COURSE),
    ),
    *_rules("ted", "TED", "ted.com", (r"/talks/([\w-]+)/?\Z", What.VIDEO, "ted")),
    *_rules("apple-podcasts", "Apple Podcasts", "podcasts.apple.com itunes.apple.com",
            (r".*/id\d+\?i=\d+", What.EPISODE), (r".*/id\d+", What.PODCAST)),
    *_rules(
        "spotify", "Spotify", "open.spotify.com",
        (r"/(show/\w{10,40})", What.PODCAST, "spotify"), (r"/(episode/\w{10,40})", What.EPISODE, "spotify"),
    ),
    *_rules("soundcloud", "SoundCloud", "on.soundcloud.com", (r"/\w", What.SOUND)),
    *_rules("soundcloud", "SoundCloud", "soundcloud.com", (r"/[\w-]+/[\w-]+", What.SOUND)),
    *_rules(
        "x", "X", "x.com",
        (r"/\w{1,20}/status/(\d{5,25})", What.POST),
        (r"/(?!home|explore|search|i/|hashtag|intent|settings|login)(\w{1,20})/?\Z", What.ACCOUNT),
        (r"/", What.PAGE),
    ),
    *_rules(
        "linkedin", "LinkedIn", "linkedin.com",
        (r"/(?:embed/)?feed/update/(urn:li:(?:share|ugcPost|activity):\d{5,25})", What.POST, "linkedin"),
        (r"/posts/[^/?]*?-(?:share|ugcPost|activity)-\d{5,25}", What.POST),
        (r"/in/([^/?]+)", What.PERSON),
        (r"/(?:company|school|showcase)/([^/?]+)", What.PAGE),
        (r"/pulse/([^/?]+)", What.PIECE),
        (r"/learning/([\w-]+)", What.COURSE),
        (r"/", What.PAGE),
    ),
    *_rules(
        "bluesky", "Bluesky", "bsky.app",
        (r"/profile/[^/]+/post/(\w+)", What.POST), (r"/profile/([^/]+)/?\Z", What.ACCOUNT),
        (r"/profile/([^/]+)/rss\Z", What.ACCOUNT),
    ),
    *_rules(
        "reddit", "Reddit", "reddit.com",
        (r"/r/\w+/comments/(\w+)", What.POST), (r"/r/(\w+)", What.COMMUNITY), (r"/", What.COMMUNITY),
    ),
    *_rules("discord", "Discord", "discord.com discord.gg", (r"/", What.COMMUNITY)),
    *_rules("stackexchange", "Stack Exchange", "stackexchange.com stackoverflow.com", (r"/", What.COMMUNITY),
            is_wide=True),
    *_rules("scratch", "Scratch", "scratch.mit.edu", (r"/", What.COMMUNITY)),
    *_rules(
        "khan", "Khan Academy", "khanacademy.org",
        (r"/.*/v/([\w-]+)", What.LESSON), (r"/.*/a/([\w-]+)", What.ARTICLE), (r"/.*/e/([\w-]+)", What.EXERCISE),
        (r"/(?!profile|login|signup|donate)[\w-]+", What.COURSE),
    ),
    *_rules(
        "coursera", "Coursera", "coursera.org",
        (r"/(?:learn|specializations|professional-certificates|projects)/([\w-]+)", What.COURSE),
    ),
    *_rules("edx", "edX", "edx.org learning.edx.org courses.edx.org",
            (r"/(?:course|learn|professional-certificate)/", What.COURSE)),
    *_rules("futurelearn", "FutureLearn", "futurelearn.com", (r"/(?:info/)?courses/", What.COURSE)),
    *_rules("openlearn", "OpenLearn", "open.edu", (r"/openlearn/", What.COURSE)),
    *_rules(
        "google", "Google Docs", "docs.google.com",
        (rf"{_DOC}(e/{_ID})/pub", What.DOCUMENT, "google-docs"),
        (rf"{_DOC}({_ID})/pub", What.DOCUMENT, "google-docs"),
        (rf"{_DOC}({_ID})", What.DOCUMENT, "", True),
    ),
    *_rules(
        "google", "Google Slides", "docs.google.com",
        (rf"/presentation/d/(e/{_ID})/pub", What.SLIDES, "google-slides"),
        (rf"/presentation/d/({_ID})", What.SLIDES, "", True),
    ),
    *_rules(
        "google", "Google Sheets", "docs.google.com",
        (rf"/spreadsheets/d/(e/{_ID})/pub", What.SHEET, "google-sheets"),
        (rf"/spreadsheets/d/({_ID})", What.SHEET, "", True),
    ),
    *_rules(
        "google", "Google Forms", "docs.google.com",
        (rf"/forms/d/(e/{_ID})/(?:viewform|formResponse)?", What.FORM, "google-forms"),
        (rf"/forms/d/({_ID})", What.FORM, "", True),
    ),
    *_rules("google", "Google Forms", "forms.gle", (r"/(\w+)", What.FORM)),
    *_rules(
        "google", "Google Drive", "drive.google.com",
        (rf"/file/d/({_ID})", What.FILE, "google-drive"),
        (r"/drive/(?:folders|my-drive|shared)", What.FOLDER),
    ),
    *_rules(
        "padlet", "Padlet", "padlet.com",
        (r"/[^/]+/[^/?]*-(\w{8,40})/?\Z", What.BOARD, "padlet"),
        (r"/(?:embed/)?(\w{8,40})/?\Z", What.BOARD, "padlet"),
        (r"/[^/]+/([a-z0-9]{12,40})/?\Z", What.BOARD, "padlet"), (r"/[^/]+/", What.BOARD),
        is_wide=True,  # schools have names of their own there
    ),
    *_rules("flip", "Flip", "flip.com flipgrid.com", (r"/", What.RETIRED), is_wide=True),
    *_rules(
        "instagram", "Instagram", "instagram.com",
        (r"/p/|/reel/", What.POST), (r"/([\w.]+)/?\Z", What.ACCOUNT),
    ),
    *_rules("facebook", "Facebook", "facebook.com fb.com", (r"/groups/", What.COMMUNITY), (r"/", What.PAGE)),
    *_rules("tiktok", "TikTok", "tiktok.com", (r"/@[\w.]+/video/", What.VIDEO), (r"/@([\w.]+)", What.ACCOUNT)),
    *_rules(
        "threads", "Threads", "threads.net threads.com",
        (r"/@[\w.]+/post/", What.POST), (r"/@([\w.]*)", What.ACCOUNT),
    ),
)  # fmt: skip

# Sites without number speak like Mastodon, each on a name of its own: known by the form of their addresses.
_OTHER_DOMAINS = ("medium.com",)
_KNOWN_DOMAINS = tuple({domain for rule in _RULES for domain in rule.domains}) + _OTHER_DOMAINS
_FEDIVERSE = (
    _Rule("fediverse", "", (), re.compile(r"/@[\w.-]{1,60}(?:@[\w.-]+)?/(\d{6,25})\Z"), What.POST),
    _Rule("fediverse", "", (), re.compile(r"/@([\w.-]{1,60})(?:\.rss)?/?\Z"), What.ACCOUNT),
)
