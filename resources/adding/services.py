"""Adding a source: preview what stands at an address, then follow it."""

from collections.abc import Iterable
from dataclasses import replace

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.addresses import Address, BadAddress, host_within, parse_address
from kit.errors import Refused
from kit.text.languages import search_config_of
from resources.adding.kept import join_kept_link, kept_link
from resources.adding.pending import PreviewPending, preview_of
from resources.adding.preview import FeedOffer, Preview
from resources.feeds.models import Feed
from resources.feeds.services import read_soon
from resources.follows.models import Follow
from resources.follows.queries import follow_of
from resources.follows.services import start_follow
from resources.providers.recognising import content_at, recognise
from resources.providers.services import refuse_switched_off
from resources.sources.models import SchoolSource, Source, Verdict
from resources.sources.rules import lay_on_source
from resources.sources.services import bring_source, refusal_sentence, refuse_by_rule


def find_source(*, actor: Viewer, address: Address) -> Source | Preview:
    """What stands at a canonical address: a `Source` the actor's school knows already, else a fresh `Preview`.

    Raises Refused (field `address`) with a plain sentence: no answer, nothing to show, refused here; and
    PreviewPending when its site takes longer: then the same question brings the answer a little later.
    """
    found = recognise(address)
    source = known_source(actor, found.addresses)
    if source is None or follow_of(actor, source) is None:
        refuse_switched_off(actor=actor, address=found.canonical)
    if source and not _may_get_a_feed(source):
        return source
    refuse_by_rule(actor=actor, addresses=[found.canonical, found.feed_address])
    try:
        shown = preview_of(actor, address)
    except Refused:
        if source:
            return source
        raise
    return source if source and not shown.feeds else _known_by_now(actor, shown)


def _known_by_now(actor: Viewer, shown: Preview) -> Source | Preview:
    """The source that a preview turns out to be one of, or the preview."""
    addresses = [shown.address, *(feed.address for feed in shown.feeds[:1])]
    refuse_by_rule(actor=actor, addresses=addresses)
    source = known_source(actor, set(addresses))
    if source is not None:
        join_kept_link(shown, source)
    return shown if source is None or (shown.feeds and _may_get_a_feed(source)) else source


def known_source(actor: Viewer, addresses: set[str]) -> Source | None:
    """The source of the actor's school with one of these addresses, its own or its feed's, as far as the actor may
    see it. Raises Refused (field `address`) when the school said no to it."""
    rows = SchoolSource.objects.filter(school=actor.school).select_related("source", "rule")
    row = (
        rows.filter(source__feed__address__in=addresses).first()
        or rows.filter(source__address__in=addresses).first()
    )
    if row is None:
        return None
    if row.verdict == Verdict.REFUSED and not actor.is_staff:
        raise Refused(refusal_sentence(row), field="address")
    # Under "look before" another's find stays out of sight: the actor adds it anew and gets the same row.
    return row.source if Source.objects.visible_to(actor).filter(pk=row.source_id).exists() else None


def add_source(
    *,
    actor: Viewer,
    preview: Preview,
    why: str,
    feed: str = "",
    topics: Iterable[Topic] = (),
    goals: Iterable[str] = (),
) -> Follow:
    """Follow what a preview shows, with the feed whose address is `feed` (the first one when it names none).

    The source and its feed come into being if nobody anywhere has added them; two people at once make one.
    Raises Refused when the actor's school said no to the source.
    """
    with transaction.atomic():
        source = _source_of(preview, feed)
        return start_follow(actor=actor, source=source, why=why, topics=topics, goals=goals)


def bring_preview(*, actor: Viewer, preview: Preview, feed: str = "", looked_at: bool = True) -> Source:
    """As `add_source`, but nobody follows it: the actor's school knows it from now on.

    `looked_at`: False when nobody has had a look at it yet, though a member of staff brings it.
    """
    refuse_switched_off(actor=actor, address=preview.address)
    with transaction.atomic():
        source = _source_of(preview, feed)
        bring_source(actor=actor, source=source, looked_at=looked_at)
    return source


def look_again(*, actor: Viewer, source: Source) -> Source:
    """Go and see once more what stands at the address of content that stands for itself: its owner may have opened
    it, or its site be well again. Raises Refused when there is nothing new to say, or one has looked too often."""
    content = content_at(source.address)
    if not source.is_on_the_web or hasattr(source, "feed") or content is None or not content.stands_alone:
        raise Refused(_("There is nothing to look at again."))
    try:
        shown = preview_of(actor, parse_address(source.address))
    except PreviewPending:
        raise Refused(_("Its site takes a while. Press once more in a few seconds.")) from None
    if shown.silent or shown.address != source.address:
        raise Refused(_("Its site did not answer as we hoped. Try again in a while."))
    if shown.closed:  # all else we have of it is from better days
        Source.objects.filter(pk=source.pk).update(closed=True)
    else:
        Source.objects.filter(pk=source.pk).update(**_facts(shown))
    source.refresh_from_db()
    return source


def _may_get_a_feed(source: Source) -> bool:
    """Whether a source was kept as a link in a bad hour of its site, and may bring its news by now."""
    content = content_at(source.address)
    return content is not None and not content.stands_alone and not hasattr(source, "feed")


def _source_of(preview: Preview, feed: str) -> Source:
    offer = next((offer for offer in preview.feeds if offer.address == feed), next(iter(preview.feeds), None))
    if offer and not _belongs_together(preview.address, offer):
        preview = _feed_alone(preview, offer)
    source = _find_or_make(preview, offer)
    join_kept_link(preview, source)
    if offer and Feed.objects.filter(source=source, last_poll__isnull=True).exists():
        read_soon()
    return source


def _belongs_together(page: str, offer: FeedOffer) -> bool:
    """Whether a page may speak for a feed: it lies on the page's host or below it, or names that host as its site.

    All schools share the one row of a feed: else any page that names a well-known feed could put its own title
    and address before it everywhere.
    """
    site = _host(page)
    return bool(site) and (host_within(_host(offer.address), site) or _host(offer.site_address) == site)


def _host(address: str) -> str:
    try:
        return parse_address(address).host.removeprefix("www.")
    except BadAddress:
        return ""


def _feed_alone(preview: Preview, offer: FeedOffer) -> Preview:
    """The preview of a feed that goes by what it says of itself."""
    return replace(
        preview,
        address=offer.address,
        kind=offer.kind,
        title=offer.title,
        description=offer.description,
        site_name="",
        author=offer.author,
        language=offer.language,
        image_address=offer.image_address,
    )


def _find_or_make(preview: Preview, offer: FeedOffer | None) -> Source:
    for _attempt in range(3):
        try:
            with transaction.atomic():
                return _existing(preview, offer) or _make(preview, offer)
        except IntegrityError:  # somebody made it in this very moment: then it is there to be found
            continue
    raise Refused(_("That did not work. Try once more."), field="address")


def _existing(preview: Preview, offer: FeedOffer | None) -> Source | None:
    if offer is None:
        return Source.objects.filter(address=preview.address).first()
    if feed := Feed.objects.filter(address=offer.address).select_related("source").first():
        if not _belongs_together(feed.source.address, offer):
            _rename(feed.source, preview, offer)
        return feed.source
    source = Source.objects.filter(address=preview.address, feed__isnull=True).first()
    if source:  # known as a plain page until now
        Feed.objects.create(source=source, address=offer.address)
        lay_on_source(source)
    elif source := kept_link(preview):  # and under another address than the one it goes by
        Feed.objects.create(source=source, address=offer.address)
        _go_by(source, preview)
    return source


def _rename(source: Source, preview: Preview, offer: FeedOffer) -> None:
    """A feed that moved to another site took its source along: from now on that goes by the site it is on."""
    if Source.objects.filter(address=preview.address).exists():
        preview = _feed_alone(preview, offer)
    _go_by(source, preview)


def _go_by(source: Source, preview: Preview) -> None:
    for name, value in _facts(preview).items():
        setattr(source, name, value)
    source.save(update_fields=[*_facts(preview)])
    lay_on_source(source)


def _facts(preview: Preview) -> dict[str, str | bool]:
    return {
        "kind": preview.kind,
        "address": preview.address[:800],
        "title": preview.title or preview.address[:200],
        "description": preview.description,
        "site_name": preview.site_name,
        "author": preview.author,
        "language": preview.language,
        "search_config": search_config_of(preview.language),
        "image_address": preview.image_address,
        "plays": preview.plays,
        "closed": preview.closed,
    }


def _make(preview: Preview, offer: FeedOffer | None) -> Source:
    if offer and Source.objects.filter(address=preview.address).exists():
        # Another feed of a site whose first feed is a source already: it goes by its own address.
        preview = replace(preview, address=offer.address, title=offer.title or preview.title, kind=offer.kind)
    source = Source.objects.create(**_facts(preview))
    if offer:
        Feed.objects.create(source=source, address=offer.address)
    return source
