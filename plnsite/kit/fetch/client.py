"""Many requests at once from one process, kind to every host."""

import selectors
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic

import pycurl

from plnsite.kit.addresses import Address, BadAddress, parse_address, resolve
from plnsite.kit.fetch.door import Door, door_from_settings
from plnsite.kit.fetch.hop import REDIRECTS, Hop
from plnsite.kit.fetch.outcome import Outcome, Request
from plnsite.kit.fetch.trouble import Trouble, trouble_of_status

_PERMANENT = frozenset({301, 308})
_LONGEST_WAIT = 0.5
_LONGEST_RETRY_AFTER = 30 * 24 * 3600
_ASKED_OFTEN_ENOUGH = 2  # one address asking for a pause may be about that address alone


def fetch(request: Request | str, *, door: Door | None = None) -> Outcome:
    """The `Outcome` of one `Request` (or of a GET of an address given as text). Never raises for anything that
    the outside does."""
    if isinstance(request, str):
        request = Request(request)
    return next(fetch_many([request], door=door))


def fetch_many(
    requests: Iterable[Request], *, door: Door | None = None, pulse: float | None = None
) -> Iterator[Outcome | None]:
    """Yield one `Outcome` for each of `requests`, in the order in which they end.

    Requests are taken when there is room for them, so a generator may find out late what to ask next. With
    `pulse`, None comes whenever nothing has ended for so many seconds: time to put away what there is.

    A host gets at most `door.per_host` at a time. When two of its addresses have asked us to come back later, we
    take it that the whole host means it, and the rest of its requests end unasked. Time that the caller spends
    between two outcomes is not counted against the sites.
    """
    batch = _Batch(door or door_from_settings())
    try:
        yield from batch.run(iter(requests), pulse)
    finally:
        batch.close()


@dataclass(slots=True)
class _Journey:
    """A request on its way through its redirects."""

    request: Request
    address: Address
    method: str
    redirects: int = 0
    moved_for_good: bool = True  # no redirect so far was a temporary one
    permanent: Address | None = None
    started: float | None = None
    spent: float = 0.0
    hop: Hop | None = None


class _Batch:
    def __init__(self, door):
        self._door = door
        self._waiting = {}  # host -> the journeys that wait for their turn there
        self._ready = deque()  # hosts with a journey waiting and a place free, each once
        self._busy = Counter()
        self._come_back = {}  # host -> the seconds its addresses asked us to stay away
        self._active = {}  # curl handle -> journey
        self._idle = []
        self._ended = deque()
        self._away = 0.0
        self._timer = None
        self._selector = selectors.DefaultSelector()
        self._multi = pycurl.CurlMulti()
        self._multi.setopt(pycurl.M_SOCKETFUNCTION, self._watch)
        self._multi.setopt(pycurl.M_TIMERFUNCTION, self._set_timer)
        self._multi.setopt(pycurl.M_MAXCONNECTS, door.at_once)

    def run(self, requests, pulse):
        back = monotonic()
        while True:
            silent = pulse is not None and monotonic() - back > pulse
            while self._ended or silent:
                left, silent = monotonic(), False
                yield self._ended.popleft() if self._ended else None
                back = monotonic()
                self._away += back - left
            self._start_more(requests)
            if self._ended:
                continue
            if not self._active:
                return
            self._turn()

    def _take_in(self, requests):
        """Line up the next request; False when there is none."""
        left = monotonic()
        request = next(requests, None)
        self._away += monotonic() - left
        if request is None:
            return False
        try:
            address = parse_address(request.address)
        except BadAddress:
            self._ended.append(Outcome(request, Trouble.BAD_ADDRESS, address=request.address))
        else:
            self._queue(_Journey(request, address, request.method))
        return True

    def close(self):
        for handle in self._active:
            self._multi.remove_handle(handle)
            handle.close()
        for handle in self._idle:
            handle.close()
        self._multi.close()
        self._selector.close()

    def _now(self):
        return monotonic() - self._away

    def _queue(self, journey):
        host = journey.address.host
        queue = self._waiting.setdefault(host, deque())
        queue.append(journey)
        self._mark_ready(host)

    def _mark_ready(self, host):
        if host in self._waiting and self._busy[host] < self._door.per_host and host not in self._ready:
            self._ready.append(host)

    def _start_more(self, requests):
        while len(self._active) < self._door.at_once and (self._ready or self._take_in(requests)):
            if not self._ready:  # what was taken in waits for its turn at a busy host
                continue
            host = self._ready.popleft()
            queue = self._waiting[host]
            if len(self._come_back.get(host, ())) >= _ASKED_OFTEN_ENOUGH:
                self._ended.extend(self._unasked(journey) for journey in queue)
                del self._waiting[host]
                continue
            journey = queue.popleft()
            if not queue:
                del self._waiting[host]
            self._begin_hop(journey)
            self._mark_ready(host)

    def _begin_hop(self, journey):
        handle = self._idle.pop() if self._idle else pycurl.Curl()
        same_host = journey.address.host == parse_address(journey.request.address).host
        journey.hop = Hop(
            handle, journey.request, journey.address, method=journey.method, same_host=same_host, door=self._door
        )
        journey.started = self._now()
        self._busy[journey.address.host] += 1
        self._active[handle] = journey
        self._multi.add_handle(handle)

    def _turn(self):
        wait = _LONGEST_WAIT if self._timer is None else max(0.0, min(_LONGEST_WAIT, self._timer - monotonic()))
        for key, events in self._selector.select(wait):
            readable = pycurl.CSELECT_IN if events & selectors.EVENT_READ else 0
            writable = pycurl.CSELECT_OUT if events & selectors.EVENT_WRITE else 0
            self._multi.socket_action(key.fd, readable | writable)
        if self._timer is not None and self._timer <= monotonic():
            self._timer = None
            self._multi.socket_action(pycurl.SOCKET_TIMEOUT, 0)
        self._take_finished()
        self._end_the_late()

    def _take_finished(self):
        more = True
        while more:
            more, well, badly = self._multi.info_read()
            for handle in well:
                self._end_hop(handle, 0)
            for handle, code, _message in badly:
                self._end_hop(handle, code)

    def _end_the_late(self):
        now = self._now()
        for handle, journey in list(self._active.items()):
            limits, this_hop = journey.request.limits, now - journey.started
            if not journey.hop.head_done and this_hop > limits.head_seconds:
                journey.hop.trouble = Trouble.TOO_SLOW if journey.hop.status else Trouble.NO_ANSWER
            elif journey.spent + this_hop > limits.total_seconds:
                journey.hop.trouble = Trouble.TOO_SLOW
            else:
                continue
            self._end_hop(handle, pycurl.E_OPERATION_TIMEDOUT)

    def _end_hop(self, handle, code):
        journey = self._active.pop(handle)
        self._multi.remove_handle(handle)
        hop, journey.hop = journey.hop, None
        hop.finish(code)
        hop.handle = None
        self._idle.append(handle)
        journey.spent += self._now() - journey.started
        host = journey.address.host
        self._busy[host] -= 1
        if hop.trouble is None and hop.status in REDIRECTS and hop.headers.get("location"):
            self._redirect(journey, hop)
        else:
            self._ended.append(self._outcome(journey, hop))
        self._mark_ready(host)

    def _redirect(self, journey, hop):
        journey.redirects += 1
        target = resolve(str(journey.address), hop.headers["location"])
        trouble = None
        if journey.redirects > journey.request.limits.redirects:
            trouble = Trouble.TOO_MANY_REDIRECTS
        elif not target:
            trouble = Trouble.NOT_ALLOWED if ":" in hop.headers["location"] else Trouble.BROKEN_ANSWER
        if trouble:
            hop.trouble = trouble
            self._ended.append(self._outcome(journey, hop))
            return
        journey.address = parse_address(target)
        journey.moved_for_good = journey.moved_for_good and hop.status in _PERMANENT
        if journey.moved_for_good:
            journey.permanent = journey.address
        if journey.method == "POST" and hop.status in (301, 302, 303):
            journey.method = "GET"
        self._queue(journey)

    def _outcome(self, journey, hop):
        trouble = hop.trouble or trouble_of_status(hop.status)
        retry_after = None
        if hop.status in (429, 503):
            retry_after = _seconds(hop.headers.get("retry-after", ""))
            if retry_after:
                self._come_back.setdefault(journey.address.host, []).append(retry_after)
        return Outcome(
            request=journey.request,
            trouble=trouble,
            status=hop.status,
            headers=hop.headers,
            body=b"" if trouble else hop.body,
            address=str(journey.address),
            permanent_address=str(journey.permanent) if journey.permanent and not trouble else None,
            retry_after=retry_after,
            redirects=journey.redirects,
        )

    def _unasked(self, journey):
        return Outcome(
            request=journey.request,
            trouble=Trouble.TOO_MANY_REQUESTS,
            address=str(journey.address),
            retry_after=max(self._come_back[journey.address.host]),
            redirects=journey.redirects,
            asked=False,
        )

    def _watch(self, what, descriptor, _multi, _data):
        if what == pycurl.POLL_REMOVE:
            if descriptor in self._selector.get_map():
                self._selector.unregister(descriptor)
            return
        events = (selectors.EVENT_READ if what & pycurl.POLL_IN else 0) | (
            selectors.EVENT_WRITE if what & pycurl.POLL_OUT else 0
        )
        if descriptor in self._selector.get_map():
            self._selector.modify(descriptor, events)
        else:
            self._selector.register(descriptor, events)

    def _set_timer(self, milliseconds):
        self._timer = None if milliseconds < 0 else monotonic() + milliseconds / 1000


def _seconds(text):
    """What a Retry-After header asks for, in seconds from now, or None when it says nothing that makes sense."""
    text = text.strip()
    if text.isascii() and text.isdigit():
        seconds = int(text[:12])
    else:
        try:
            seconds = int((parsedate_to_datetime(text) - datetime.now(UTC)).total_seconds())
        except (ValueError, TypeError, OverflowError):
            return None
    return max(0, min(seconds, _LONGEST_RETRY_AFTER))
