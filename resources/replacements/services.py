"""Finding where a lost source lives now, and moving over."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.audit.services import record
from accounts.people.viewer import Viewer
from kit.addresses import Address
from kit.errors import Refused
from resources.adding.services import add_source, find_source
from resources.feeds.freshness import freshness_of
from resources.follows.models import Follow
from resources.follows.purposes import purposes
from resources.follows.queries import follow_of
from resources.follows.services import end_follow, start_follow
from resources.replacements.models import Replacement
from resources.sources.models import Source


def suggest_replacement(*, actor: Viewer, source: Source, address: Address) -> Follow:
    """The actor found where a lost source lives now: they follow that one instead, and others of the school who
    follow the lost one are told of it, once staff or the school's policy allow.

    Raises Refused when the source is not lost, the actor does not follow it, or there is nothing at the address,
    and PreviewPending as `find_source` does.
    """
    old = follow_of(actor, source)
    if old is None or not freshness_of(source).trouble:
        raise Refused(_("This is for sources that you follow and that are not there any more."))
    found = find_source(actor=actor, address=address)
    if isinstance(found, Source) and found == source:
        raise Refused(_("This is the address that it had. Find another one."), field="address")
    with transaction.atomic():
        new = _follow(actor, old, found)
        if new.source == source:
            raise Refused(_("This is the address that it had. Find another one."), field="address")
        row, is_new = Replacement.objects.get_or_create(
            school=actor.school, source=source, found=new.source, defaults={"found_by": actor.person}
        )
        end_follow(actor=actor, follow=old)
        if is_new:
            record(
                "resources.replacements.suggest_replacement",
                school=actor.school,
                actor=actor.person,
                thing=row,
                address=new.source.address,
            )
    return new


def take_replacement(*, actor: Viewer, replacement: Replacement) -> Follow:
    """Follow what somebody found instead of what is lost, for the same reasons.

    Raises Refused when the actor does not follow the lost one, or the school said no to the new one meanwhile.
    """
    old = follow_of(actor, replacement.source)
    if old is None:
        raise Refused(_("You do not follow the old one any more."))
    with transaction.atomic():
        new = _follow(actor, old, replacement.found)
        end_follow(actor=actor, follow=old)
    return new


def _follow(actor: Viewer, old: Follow, found) -> Follow:
    given = {"why": old.why, "topics": list(old.topics.all()), "goals": purposes().chosen(old)}
    if isinstance(found, Source):
        return follow_of(actor, found) or start_follow(actor=actor, source=found, **given)
    return add_source(actor=actor, preview=found, **given)
