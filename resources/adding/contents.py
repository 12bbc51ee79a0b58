"""Previews of content at known providers that stands for itself: a video, a post, a person, a course, a board.

Whatever the outside answers, there is a card in the end: what its site does not tell, the address does.
"""

import re

from django.utils.translation import gettext as _

from kit.addresses import parse_address
from kit.errors import Refused
from kit.fetch import Outcome, Request, Trouble, fetch
from kit.text.html import plain_text
from resources.adding.clock import Clock
from resources.adding.naming import SIGN_IN_TITLE, bare_title, name_of
from resources.adding.preview import Preview
from resources.feeds.discovery.pages import PageFacts, read_page
from resources.media import oembed
from resources.media.oembed import OembedAnswer
from resources.providers.kinds import ContentKind
from resources.providers.provider import Content
from resources.providers.recognising import Recognised, content_at
from resources.providers.registry import sign_in_at

_NOT_THERE = (Trouble.NOT_FOUND, Trouble.GONE)
_HTML = ("text/html", "application/xhtml+xml")
_SIGN_IN_PATH = re.compile(r"/(?:log_?in|sign_?in|sign_?up|authwall|auth|uas|v3/signin|ServiceLogin)\b", re.I)


def preview_content(found: Recognised, clock: Clock) -> Preview:
    """The preview of content of a known provider. Raises Refused only for a course or lesson that is not there."""
    content, provider = found.content, found.content.provider
    answer = outcome = page = None
    if endpoint := provider.oembed_for(content):
        answer, outcome = oembed.ask(endpoint, found.canonical, clock.limits())
    if answer is None and not provider.page_tells_nothing and not clock.is_up:
        page = fetch(Request(found.canonical, limits=clock.limits()))
        _refuse_missing(content, page)
    closed = _is_closed(content, page, outcome if answer is None else None)
    facts = PageFacts() if closed else _facts(page)
    if provider.signs_everybody_in and content.player:
        closed = False
    answer = answer or OembedAnswer()
    author = answer.author or plain_text(facts.author)
    words = answer.words or plain_text(facts.description)
    title = bare_title(answer.title or plain_text(facts.title), provider)
    if content.kind == ContentKind.POST and (author := author or provider.author_of(found.address)):
        title = _("Post by %(name)s") % {"name": author}
    was_asked = outcome is not None or page is not None
    return Preview(
        address=found.canonical,
        kind=str(found.kind),
        title=(title or name_of(found.address, content))[:200],
        description=words[:600],
        site_name=content.site[:120],
        author=author[:120],
        language=facts.language[:20],
        image_address=(answer.picture or facts.image)[:800],
        plays=_plays(content, page),
        closed=closed,
        also=_channel(answer, content),
        silent=was_asked and not (closed or answer.title or facts.title or words),
    )


def _refuse_missing(content: Content, page: Outcome) -> None:
    missing = content.kind.is_learnt and page.trouble in _NOT_THERE
    if missing or (content.provider.is_guessed and page.trouble):
        raise Refused(page.trouble.sentence_to_asker, field="address")


def _facts(page: Outcome | None) -> PageFacts:
    if page is None or page.trouble or page.content_type not in _HTML:
        return PageFacts()
    return read_page(page.body, page.address, page.headers)


def _is_closed(content: Content, page: Outcome | None, oembed_failure: Outcome | None) -> bool:
    """Whether its site shows it only to some: a sign-in stands there, or a video that plays nowhere else."""
    if oembed_failure and content.provider.is_closed(oembed_failure.trouble, page.trouble if page else None):
        return True
    if page is None:
        return False
    if page.trouble:
        return page.trouble == Trouble.FORBIDDEN and bool(content.player)
    where = parse_address(page.address)
    title = _facts(page).title
    return bool(sign_in_at(where.host) or _SIGN_IN_PATH.match(where.path) or SIGN_IN_TITLE.match(title))


def _plays(content: Content, page: Outcome | None) -> str:
    """The video that a lesson is built round."""
    if page is None or page.trouble or content.kind != ContentKind.LESSON:
        return ""
    return content.provider.video_on_page(page.body)


def _channel(answer: OembedAnswer, content: Content) -> str:
    """The channel of a video, if its site named one of its own."""
    if content.kind != ContentKind.VIDEO or not answer.author_address:
        return ""
    channel = content_at(answer.author_address)
    is_its = channel and channel.provider is content.provider and channel.kind == ContentKind.CHANNEL
    return answer.author_address if is_its else ""
