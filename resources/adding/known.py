"""Looking at a thing of a known tool that stands for itself: a video, a post, a person, a course, a board.

Whatever the outside answers, there is a card in the end: what its site does not tell, the address does.
"""

import re
from urllib.parse import parse_qs, unquote, urlsplit

from django.utils.translation import gettext as _

from kit.addresses import BadAddress, host_within, parse_address
from kit.errors import Refused
from kit.fetch import Outcome, Request, Trouble, fetch
from kit.html import plain_text, plain_words
from resources.adding.clock import Clock
from resources.adding.offers import Look
from resources.feeds.discovery.pages import PageFacts, read_page
from resources.feeds.discovery.platforms import Recognised, recognise
from resources.media import oembed
from resources.providers.kinds import What
from resources.providers.things import Thing, thing_of

_SHORT = ("forms.gle", "lnkd.in", "t.co", "flip.it", "redd.it", "on.soundcloud.com")
_PAGE_TELLS_NOTHING = {"flip", "x"}
_SHOWS_TO_SOME = {"youtube", "vimeo"}
_NOT_THERE = {Trouble.NOT_FOUND, Trouble.GONE}
_HTML = ("text/html", "application/xhtml+xml")
_SIGN_IN_PATH = re.compile(r"/(?:log_?in|sign_?in|sign_?up|authwall|auth|uas|v3/signin|ServiceLogin)\b", re.I)
_SIGN_IN_TITLE = re.compile(r"(?:log ?in|sign ?(?:in|up)|join now|security verification|just a moment)\b", re.I)
_SITE_IN_TITLE = re.compile(
    r"(?:\s+\((?:video|article|practice)\))?"
    r"\s+[-|•–]\s+(?:YouTube|LinkedIn|Khan Academy|Coursera|TED-Ed|TED Talk|TED|Padlet|Vimeo|Spotify|X|Reddit|"
    r"Google (?:Docs|Slides|Sheets|Forms|Drive))\s*\Z"
)
_YOUTUBE_ON_PAGE = re.compile(
    rb"(?:youtube(?:-nocookie)?\.com/(?:embed/|watch\?v=|v/)|youtu\.be/|(?:i\.ytimg|img\.youtube)\.com/vi/|"
    rb"\"(?:youtube_?id|youtubeId|translatedYoutubeId)\"\s*:\s*\")([\w-]{11})(?![\w-])",
    re.I,
)
_CERTIFICATE = re.compile(r"/account/accomplishments/|/verify/")


def refuse_certificate(address: str) -> None:
    """Raises Refused for the page of a certificate: it bears somebody's full name."""
    parts = parse_address(address)
    if host_within(parts.host, "coursera.org") and _CERTIFICATE.search(parts.path):
        raise Refused(
            _("This is a certificate, and it shows somebody’s full name. Put it on your course instead."),
            field="address",
        )


def behind_short_link(known: Recognised, clock: Clock) -> Recognised:
    """What a short link stands for: our server goes and sees. What leads nowhere stays as it is."""
    if not host_within(parse_address(known.canonical).host, *_SHORT):
        return known
    answer = fetch(Request(known.canonical, limits=clock.limits()))
    try:
        found = recognise(_beyond_sign_in(answer.address or known.canonical))
    except BadAddress:
        return known
    return known if host_within(parse_address(found.canonical).host, *_SHORT) else found


def look_at_thing(known: Recognised, thing: Thing, clock: Clock) -> Look:
    """The look of a thing of a known tool. Raises Refused only for a course or lesson that is not there."""
    told = answer = page = None
    if thing.what != What.ACCOUNT:  # what X has to say of an account is a script
        told, answer = oembed.ask(known.canonical, clock.limits())
    if told is None and thing.tool not in _PAGE_TELLS_NOTHING and not clock.is_up:
        page = fetch(Request(known.canonical, limits=clock.limits()))
        missing = page.trouble in _NOT_THERE
        if (thing.what.is_learnt and missing) or (thing.tool == "fediverse" and page.trouble):
            raise Refused(page.trouble.sentence_to_asker, field="address")
    facts = _facts(page)
    closed = _is_closed(thing, page, answer, told)
    if closed:
        facts = PageFacts()
    if thing.tool == "linkedin" and thing.player:
        closed = False  # its sign-in stands before every server, and says nothing of a post that may be framed
    told = told or oembed.Told()
    author = told.author or plain_text(facts.author)
    words = told.words or plain_text(facts.description)
    title = _bare(told.title or plain_text(facts.title))
    if thing.what == What.POST and (author := author or _who_from_address(known.canonical, thing)):
        title = _("Post by %(name)s") % {"name": author}
    return Look(
        address=known.canonical,
        kind=str(known.kind),
        title=(title or name_from_address(known.canonical, thing))[:200],
        description=words[:600],
        site_name=thing.site[:120],
        author=author[:120],
        language=facts.language[:20],
        image_address=(told.picture or facts.image)[:800],
        plays=_plays(thing, page),
        closed=closed,
        also=_also(told, thing),
        silent=not (closed or told.title or facts.title or words) and (answer is not None or page is not None),
    )


def _facts(page: Outcome | None) -> PageFacts:
    if page is None or page.trouble or page.content_type not in _HTML:
        return PageFacts()
    return read_page(page.body, page.address, page.headers)


def _is_closed(thing: Thing, page: Outcome | None, answer: Outcome | None, told: oembed.Told | None) -> bool:
    """Whether its site shows it only to some: a sign-in stands there, or a video that plays nowhere else."""
    if told is None and answer is not None and thing.tool in _SHOWS_TO_SOME:
        if answer.trouble == Trouble.FORBIDDEN:
            return True
        # At YouTube nothing may be there for a while; elsewhere a private video is not there for others.
        if thing.tool == "vimeo" and page is not None and {answer.trouble, page.trouble} <= _NOT_THERE:
            return True
    if page is None:
        return False
    if page.trouble:
        return page.trouble == Trouble.FORBIDDEN and bool(thing.player)
    where = urlsplit(page.address)
    title = read_page(page.body, page.address, page.headers).title if page.content_type in _HTML else ""
    return bool(
        host_within(where.hostname or "", "accounts.google.com")
        or _SIGN_IN_PATH.match(where.path)
        or _SIGN_IN_TITLE.match(title)
    )


def _beyond_sign_in(address: str) -> str:
    """Where a sign-in would lead on to; the address itself when it is none."""
    where = urlsplit(address)
    if not host_within(where.hostname or "", "accounts.google.com"):
        return address
    return next(iter(parse_qs(where.query).get("continue", [])), address)


def _plays(thing: Thing, page: Outcome | None) -> str:
    """The YouTube video that a lesson of TED-Ed or Khan Academy is built round."""
    if page is None or page.trouble or thing.tool not in ("ted-ed", "khan") or thing.what != What.LESSON:
        return ""
    found = _YOUTUBE_ON_PAGE.search(page.body)
    return f"youtube:{found[1].decode()}" if found else ""


def _also(told: oembed.Told, thing: Thing) -> str:
    """The channel of a video, if its site named one of its own."""
    if thing.what != What.VIDEO or not told.author_address:
        return ""
    channel = thing_of(told.author_address)
    return told.author_address if channel and channel.tool == thing.tool and channel.what == What.CHANNEL else ""


def _bare(title: str) -> str:
    """A title without the name of its site; "" when there is nothing else in it."""
    title = _SITE_IN_TITLE.sub("", f" {title}").strip(" -|•–")
    return "" if title.lower() in _SITES or _SIGN_IN_TITLE.match(title) else title


_SITES = frozenset(
    "youtube|vimeo|ted|ted-ed|x|linkedin|bluesky|reddit|padlet|coursera|khan academy|google docs|google drive|"
    "spotify|soundcloud|error".split("|")
)


def _who_from_address(address: str, thing: Thing) -> str:
    first = ([*urlsplit(address).path.split("/"), "", ""])[1]
    if thing.tool == "x":
        return f"@{first}" if first != "i" else ""
    if thing.tool == "fediverse":
        return f"{first}@{thing.site}" if "@" not in first[1:] else first
    return ""


def name_from_address(address: str, thing: Thing) -> str:
    """A name for a thing whose site told none: from the words in its address, or what it is."""
    if thing.what == What.ACCOUNT:
        return f"@{thing.ref}"
    if thing.what == What.RETIRED:
        return thing.site
    if thing.tool == "reddit" and thing.what == What.COMMUNITY:
        return f"r/{thing.ref}"
    slug = ""
    if thing.what == What.BOARD:
        last = urlsplit(address).path.rstrip("/").rpartition("/")[2]
        slug = last.removesuffix(thing.ref)
    elif thing.what.is_learnt or thing.what in (What.PERSON, What.PAGE, What.PIECE):
        slug = thing.ref
    parts = re.split(r"[-_\s]+", plain_words(unquote(slug)))
    words = [word for word in parts if word and not re.search(r"\d", word)]
    if not words:
        return _("%(what)s on %(site)s") % {"what": thing.what.label, "site": thing.site}
    name = " ".join(words)
    return name.title() if thing.what == What.PERSON else name.capitalize()
