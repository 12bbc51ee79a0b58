"""What people do: share, take back, hide."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.notifications.services import notify_each, take_back_notices
from accounts.people.queries import has_named_both
from accounts.people.services import lock_actor
from accounts.people.viewer import Viewer
from accounts.safety.contact.queries import refuse_unless
from accounts.safety.contact.rules import NOT_NAMED, Channel
from accounts.safety.screening.words import screen_words
from accounts.schools.models import SourcePolicy
from kit.errors import Refused
from kit.text.directions import isolated
from networks.groups.queries import is_in_confidence
from networks.sharing.audiences import Recipients, able_to_read, readers_of, recipients_of
from networks.sharing.models import THINGS, Audience, Share, ShareHiding, ShareQuerySet, word_for
from resources.feeds.models import Entry
from resources.packs.models import Pack
from resources.sources.models import Source, Verdict
from resources.sources.queries import school_view

A_DAY = 20


def share(*, actor: Viewer, thing: Entry | Source | Pack, recipients: Recipients, words: str = "") -> Share:
    """Show an entry, a source or a pack to a class, a group or a person, who get a notice; the same twice is one.

    `recipients` are what `get_recipients` found for the actor. Raises Refused for words that may not go along, for
    contact details, for what the others may not read, and for more than A_DAY in a day.
    """
    _looked_after(actor, recipients.audience)
    words = _fit_to_send(actor, words, recipients)
    _readable_there(actor, thing, recipients)
    what = dict.fromkeys(THINGS) | {word_for(thing): thing}
    to = recipients.columns
    with transaction.atomic():
        if recipients.audience == Audience.PERSON:
            refuse_unless(actor, recipients.target, Channel.WRITE if words else Channel.SEE)
        mine = _in_turn(actor)
        there = mine.standing().filter(**what, **to).first()
        if there is None:
            if mine.filter(created__gt=timezone.now() - timedelta(days=1)).count() >= A_DAY:
                raise Refused(_("That is a lot of sharing for one day. Go on tomorrow."))
            there = Share.objects.create(
                school=actor.school,
                sharer=actor.person,
                words=words,
                audience=recipients.audience,
                **what,
                **to,
            )
            _tell(actor, there, recipients)
    if there.words != words:
        raise Refused(_("You have shared this with %(name)s already.") % {"name": isolated(recipients.name)})
    return there


def take_back(*, actor: Viewer, shared: Share) -> None:
    """Nobody sees it any more, and the notices of it are gone; `restore_share` takes that back."""
    with transaction.atomic():
        Share.objects.made_by(actor).standing().filter(pk=shared.pk).update(taken_back=timezone.now())
        take_back_notices(people=readers_of(shared.recipient), key=_key(shared))


def restore_share(*, actor: Viewer, shared: Share) -> None:
    """Take back having taken it back. Nobody is told a second time. Where it was shared anew, that one stays.

    Raises Refused when it could not be shared with them today: one left the class or the group, or let go.
    """
    _looked_after(actor, shared.audience)
    if not any(one.target == shared.recipient for one in recipients_of(actor, shared.audience)):
        raise Refused(_("You cannot share anything with them any more, so it stays taken back."))
    try:
        with transaction.atomic():
            _in_turn(actor).filter(pk=shared.pk).update(taken_back=None)
    except IntegrityError:
        return


def hide_share(*, actor: Viewer, shared: Share) -> None:
    """The actor does not see it any more; whoever shared it does not learn of it.  # SAFETY 8"""
    ShareHiding.objects.get_or_create(share=shared, person=actor.person)


def unhide_share(*, actor: Viewer, shared: Share) -> None:
    """Take back having hidden it."""
    ShareHiding.objects.filter(share=shared, person=actor.person).delete()


def _looked_after(actor: Viewer, audience: str) -> None:
    """What teachers do not see needs somebody who looks after reports.  # SAFETY 12"""
    if audience != Audience.CLASS and not has_named_both(actor.school):
        raise Refused(str(NOT_NAMED))


def _in_turn(actor: Viewer) -> ShareQuerySet:
    """The actor's own shares. Until the transaction ends none comes to them from another tab."""
    lock_actor(actor)
    return Share.objects.made_by(actor)


def _fit_to_send(actor: Viewer, words: str, recipients: Recipients) -> str:
    words = " ".join(words.split())
    if recipients.may_write and not words:
        raise Refused(_("Say in a sentence why it is worth a look."), field="words")
    screen_words(actor.school, writer=actor, words=words)
    return words


def _readable_there(actor: Viewer, thing: Entry | Source | Pack, recipients: Recipients) -> None:
    """Staff see more than students do: what these cannot open is not shared with them."""
    if isinstance(thing, Pack):
        if not thing.is_on_show:
            raise Refused(_("This pack is not published, so others cannot see it."))
        others = [one for one in readers_of(recipients.target) if one != actor.person]
        if others and not able_to_read(thing, others):
            raise Refused(
                _("This pack is for %(pack)s alone, so %(name)s cannot see it.")
                % {"pack": thing.for_whom, "name": isolated(recipients.name)}
            )
        return
    source = thing.feed.source if isinstance(thing, Entry) else thing
    here = school_view(actor, source)
    if here is None or here.verdict == Verdict.REFUSED:
        raise Refused(_("Your school decided not to use this source, so it is not shared."))
    if here.verdict == Verdict.NONE and actor.school.source_policy == SourcePolicy.REVIEW_BEFORE:
        raise Refused(_("Nobody at your school has looked at this source yet. Until then others cannot see it."))


def _tell(actor: Viewer, made: Share, recipients: Recipients) -> None:
    people, address = able_to_read(made.thing, readers_of(recipients.target)), reverse("networks:share-list")
    said = _("%(name)s shared something with %(to)s.")
    if recipients.audience == Audience.PERSON:
        said = _("%(name)s shared something with you.")
    elif recipients.audience == Audience.GROUP:
        address = reverse("networks:group-detail", args=[recipients.target.uuid])
    notify_each(
        school=actor.school,
        key=_key(made),
        text=said % {"name": isolated(actor.person.name), "to": isolated(recipients.name)},
        addresses={person: address for person in people if person.pk != actor.person.pk},
        icon="share",
        actor=actor.person,
        in_confidence=_is_in_confidence(actor, recipients),
        changed=made,
    )


def _is_in_confidence(actor: Viewer, recipients: Recipients) -> bool:
    if recipients.audience == Audience.GROUP:
        return is_in_confidence(recipients.target)
    return recipients.audience == Audience.PERSON and actor.is_confidant


def _key(shared: Share) -> str:
    return f"share.{shared.uuid}"
