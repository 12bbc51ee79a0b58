"""Taking a pack of the starter library over into a school, and following a source of it."""

from collections.abc import Iterable
from contextlib import suppress

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.services import lock_actor
from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.errors import Refused
from resources.adding.preview import FeedOffer, Preview
from resources.adding.services import add_source, bring_preview
from resources.follows.models import Follow
from resources.packs.models import Pack
from resources.packs.services import add_item, start_pack
from resources.packs.starter.library import StarterPack, StarterSource
from resources.packs.starter.offers import offered_sources
from resources.providers.recognising import read_address, recognise


def adopt_starter(*, actor: Viewer, pack: StarterPack) -> Pack:
    """A draft of the actor's with the sources of the pack, which the school may change as it likes; adopting one
    that the actor has already gives that one.

    Nobody of the school has looked at the sources yet: publishing asks for that. What the school refused stays
    behind.  # SAFETY 41
    """
    with transaction.atomic():
        lock_actor(actor)
        mine = Pack.objects.kept_by(actor).filter(starter=pack.key, keeper=actor.person, archived__isnull=True)
        if has := mine.first():
            return has
        adopted = start_pack(
            actor=actor,
            title=pack.title,
            description=pack.description,
            topics=Topic.objects.visible_to(actor).filter(school__isnull=True, slug__in=pack.topics),
            language=pack.language,
            ages=pack.ages,
            starter=pack.key,
        )
        for source in pack.sources:
            with suppress(Refused), transaction.atomic():
                brought = bring_preview(actor=actor, preview=preview_of(source), looked_at=False)
                add_item(actor=actor, pack=adopted, source=brought, why=source.why)
        record(
            "resources.packs.adopt_starter",
            school=actor.school,
            actor=actor.person,
            thing=adopted,
            starter=pack.key,
        )
    return adopted


def follow_starters(
    *,
    actor: Viewer,
    sources: Iterable[StarterSource],
    why: str,
    topics: Iterable[Topic] = (),
    goals: Iterable[str] = (),
) -> list[Follow]:
    """Follow sources of the library, each for itself and all for the same purpose. Nobody has asked their sites
    for anything until now; the school's rules and policy hold as for a pasted address.  # SAFETY 41

    Raises Refused when none of them may be followed.
    """
    offered = offered_sources(actor, sources)
    topics, goals, follows, no = list(topics), list(goals), [], None
    for source in offered:
        try:
            follows.append(
                add_source(actor=actor, preview=preview_of(source), why=why, topics=topics, goals=goals)
            )
        except Refused as refusal:
            no = refusal
    if not follows:
        raise no or Refused(_("Your school does not use this source, or you follow it already."))
    return follows


def preview_of(source: StarterSource) -> Preview:
    """What the library says of a source, in the form of a preview of its address."""
    known = recognise(read_address(source.address))
    feed = source.feed or known.feed_address
    # The library vouches that the feed belongs to the site, wherever it is kept.
    offer = FeedOffer(feed, source.title, source.kind, site_address=known.canonical) if feed else None
    return Preview(
        address=known.canonical,
        kind=source.kind,
        title=source.title,
        description="",
        site_name="",
        author="",
        language=source.language,
        image_address="",
        feeds=(offer,) if offer else (),
    )
