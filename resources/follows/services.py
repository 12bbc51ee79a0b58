"""What people do about sources: follow with a purpose, let go."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from accounts.topics.models import Topic
from kit.errors import Refused
from resources.feeds.services import wake_feed
from resources.follows.models import Follow
from resources.follows.purposes import purposes
from resources.providers.services import refuse_switched_off
from resources.sources.models import Source
from resources.sources.services import bring_source


def start_follow(
    *, actor: Viewer, source: Source, why: str, topics: Iterable[Topic] = (), goals: Iterable[str] = ()
) -> Follow:
    """Begin to follow a source, saying why; already following, the purpose is renewed.

    Brings the source into the actor's school when nobody has, and wakes its feed when it slept.
    Raises Refused when the school said no to it, or has to switch on first what it stands at.
    """
    with transaction.atomic():
        follow = _current(actor, source)
        if follow is None:
            refuse_switched_off(actor=actor, address=source.address)
        bring_source(actor=actor, source=source)
        if follow is None:
            try:
                with transaction.atomic():
                    follow = Follow.objects.create(
                        school=actor.school, person=actor.person, source=source, why=why.strip()
                    )
            except IntegrityError:  # the same button pressed in two windows
                follow = _current(actor, source)
        _give_purpose(actor, follow, why, topics, goals)
        wake_feed(source)
    return follow


def edit_follow(
    *, actor: Viewer, follow: Follow, why: str, topics: Iterable[Topic] = (), goals: Iterable[str] = ()
) -> Follow:
    """Change what a follow is for."""
    with transaction.atomic():
        _give_purpose(actor, follow, why, topics, goals)
    return follow


def end_follow(*, actor: Viewer, follow: Follow) -> Follow:
    """Let a source go. The row stays, for the network remembers; `restart_follow` takes it back."""
    Follow.objects.of(actor).current().filter(pk=follow.pk).update(ended=timezone.now())
    follow.refresh_from_db(fields=["ended"])
    return follow


def restart_follow(*, actor: Viewer, follow: Follow) -> Follow:
    """Take back having let go: the same tie, with its purpose and its age.

    Raises Refused when the school has meanwhile said no to the source.
    """
    with transaction.atomic():
        bring_source(actor=actor, source=follow.source)
        if current := _current(actor, follow.source):
            return current
        try:
            with transaction.atomic():
                Follow.objects.of(actor).filter(pk=follow.pk).update(ended=None)
        except IntegrityError:  # begun anew in another window in this very moment
            return _current(actor, follow.source)
        wake_feed(follow.source)
    follow.ended = None
    return follow


def _current(actor: Viewer, source: Source) -> Follow | None:
    return Follow.objects.of(actor).current().filter(source=source).first()


def _give_purpose(actor: Viewer, follow: Follow, why: str, topics: Iterable[Topic], goals: Iterable[str]) -> None:
    if not why.strip():
        raise Refused(_("Say in a few words why you follow it."), field="why")
    if follow.why != why.strip():
        follow.why = why.strip()
        follow.save(update_fields=["why"])
    follow.topics.set(topics)
    purposes().choose(actor=actor, follow=follow, uuids=goals)
