"""A preview that a worker fetches, so that no page waits for another site: the state of it, in the cache.

Whoever asks waits a moment for the answer. What takes longer goes on without them: `PreviewPending` says so, and
the next question for the same address finds the answer. An answer is given once; without one it ends by itself.
"""

import hashlib
import time

from django.core.cache import cache
from django.utils.translation import gettext as _

from accounts.people.viewer import Viewer
from kit.addresses import Address
from kit.errors import Refused
from kit.web.rate_limits import count_attempt, is_exceeded
from resources.adding import tasks
from resources.adding.answers import AT_MOST, KEPT, Answer
from resources.adding.preview import Preview

PREVIEWS = 30
PREVIEWS_SECONDS = 10 * 60
AT_ONCE = 2  # previews under way for one person
MOMENT = 0.3  # seconds that a page waits
_REST = 3  # seconds in which no page waits, after one has waited in vain: then waiting stops nobody


class PreviewPending(Exception):
    """It takes longer: ask once more in a while."""

    def __init__(self, address: Address):
        super().__init__(str(address))
        self.address = address


def preview_of(actor: Viewer, address: Address) -> Preview:
    """What stands at a canonical address.

    Raises Refused (field `address`) when there is nothing to show, and PreviewPending when that takes longer.
    """
    key = _key(actor, address)
    answer = cache.get(key)
    if answer is None:
        _start(actor, address, key)
        answer = _wait(key)
    if answer and answer.is_overdue:
        cache.delete_many([key, answer.place])
        raise Refused(_("We could not look at it just now. Try once more in a few minutes."), field="address")
    if answer is None or not answer.is_there:
        raise PreviewPending(address)
    cache.delete(key)
    if answer.preview is None:
        raise Refused(answer.refused, field="address")
    return answer.preview


def is_asked_for(actor: Viewer, address: Address) -> bool:
    """Whether a preview is under way for the actor, or waits for them."""
    return cache.get(_key(actor, address)) is not None


def is_under_way(actor: Viewer, address: Address) -> bool:
    """Whether asking again would not bring an answer yet."""
    answer = cache.get(_key(actor, address))
    return answer is not None and not answer.is_there and not answer.is_overdue


def _start(actor: Viewer, address: Address, key: str) -> None:
    who = str(actor.person.pk)
    if is_exceeded("preview", who, times=PREVIEWS):
        raise Refused(_("That was a lot of addresses at once. Try again in ten minutes."), field="address")
    places = [f"preview-place:{who}:{number}" for number in range(AT_ONCE)]
    place = next((each for each in places if cache.add(each, key, AT_MOST)), None)
    if place is None:
        raise Refused(
            _("We are still looking at two addresses for you. Try again in a few seconds."), field="address"
        )
    count_attempt("preview", who, seconds=PREVIEWS_SECONDS)
    cache.set(key, Answer(address, time.time(), place), KEPT)
    tasks.fetch_preview.apply_async([key], expires=AT_MOST)


def _wait(key: str) -> Answer | None:
    """The answer, if it comes in a moment. One page waits at a time, and none after one that waited in vain."""
    end = time.monotonic() + MOMENT
    answer = cache.get(key)
    if (answer and answer.is_there) or not cache.add("preview-waiting", 1, _REST):
        return answer
    while time.monotonic() < end:
        answer = cache.get(key)
        if answer is None or answer.is_there:
            cache.delete("preview-waiting")
            break
        time.sleep(0.02)
    return answer


def _key(actor: Viewer, address: Address) -> str:
    asked = f"{address} {address.scheme_assumed}"
    return f"preview:{actor.person.pk}:{hashlib.sha256(asked.encode()).hexdigest()[:32]}"
