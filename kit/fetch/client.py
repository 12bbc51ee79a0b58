"""Many requests at once from one process, kind to every host."""

import selectors
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from time import monotonic

import pycurl

from kit.addresses import BadAddress, parse_address, resolve
from kit.fetch.config import ClientConfig, config_from_settings
from kit.fetch.hop import REDIRECTS, Hop
from kit.fetch.hosts import Hosts
from kit.fetch.outcome import Outcome, Request
from kit.fetch.retry import retry_seconds
from kit.fetch.transfer import Transfer
from kit.fetch.trouble import Trouble, trouble_of_status

_PERMANENT = frozenset({301, 308})
_LONGEST_WAIT = 0.5
_ASK_AGAIN = 0.5

MayVisit = Callable[[Request, str], bool]


def fetch(request: Request | str, *, config: ClientConfig | None = None) -> Outcome:
    """The `Outcome` of one `Request` (or of a GET of an address given as text). Never raises for anything that
    the outside does."""
    if isinstance(request, str):
        request = Request(request)
    return next(fetch_many([request], config=config))


def fetch_many(
    requests: Iterable[Request | None],
    *,
    config: ClientConfig | None = None,
    pulse: float | None = None,
    may_visit: MayVisit | None = None,
) -> Iterator[Outcome | None]:
    """Yield one `Outcome` for each of `requests`, in the order in which they end.

    Requests are taken when there is room for them, so a generator may find out late what to ask next; None says
    that it has nothing just now, and it is asked again as long as anything is on its way. With `pulse`, None comes
    whenever nothing has ended for so many seconds: time to put away what there is.

    A host gets at most `config.per_host` at a time, and rests a little after each answer. When two of its
    addresses have asked us to come back later, we take it that the whole host means it, and the rest of its
    requests end unasked. Time that the caller spends between two outcomes is not counted against the sites.

    A redirect that leads a request to another host goes on once `may_visit(request, host)` says so; it is asked
    again and again until then.
    """
    batch = _Batch(config or config_from_settings(), may_visit)
    try:
        yield from batch.run(iter(requests), pulse)
    finally:
        batch.close()


class _Batch:
    def __init__(self, config, may_visit):
        self._config = config
        self._may_visit = may_visit
        self._hosts = Hosts(config)
        self._redirected = []  # transfers that wait until they may visit the host they were sent to
        self._active = {}  # curl handle -> transfer
        self._idle = []
        self._ended = deque()
        self._away = self._late_looked_for = 0.0
        self._timer = None
        self._selector = selectors.DefaultSelector()
        self._multi = pycurl.CurlMulti()
        self._multi.setopt(pycurl.M_SOCKETFUNCTION, self._watch)
        self._multi.setopt(pycurl.M_TIMERFUNCTION, self._set_timer)
        self._multi.setopt(pycurl.M_MAXCONNECTS, 2 * config.at_once)  # as many may rest

    def run(self, requests, pulse):
        back = monotonic()
        while True:
            if self._ended or (pulse is not None and monotonic() - back > pulse):
                left = monotonic()
                yield self._ended.popleft() if self._ended else None
                back = monotonic()
                self._away += back - left
            # Between any two outcomes the sites are heard and asked: what is done with one may take long.
            self._admit_redirected()
            self._start_more(requests)
            if self._active or self._hosts or self._redirected:
                self._turn()
            elif not self._ended:
                return

    def _take_in(self, requests):
        """Line up the next request; False when there is none just now."""
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
            self._queue(Transfer(request, address, request.method))
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

    def _queue(self, transfer):
        if self._hosts.backing_off(transfer.address.host):
            self._ended.append(self._unasked(transfer))
        else:
            self._hosts.enqueue(transfer)

    def _admit_redirected(self):
        now = monotonic()
        for transfer in [each for each in self._redirected if each.not_before <= now]:
            if self._may_visit(transfer.request, transfer.address.host):
                self._redirected.remove(transfer)
                self._queue(transfer)
            else:
                transfer.not_before = now + _ASK_AGAIN
        self._away += monotonic() - now

    def _has_room(self):
        return (
            len(self._active) + len(self._ended) < self._config.at_once
        )  # answers that wait for the caller count

    def _start_more(self, requests):
        while self._has_room():
            if transfer := self._hosts.next():
                self._begin_hop(transfer)
            elif not self._take_in(requests):  # what was taken in may have to wait for its turn at a busy host
                return

    def _begin_hop(self, transfer):
        handle = self._idle.pop() if self._idle else pycurl.Curl()
        same_origin = transfer.address.origin == parse_address(transfer.request.address).origin
        transfer.hop = Hop(handle, transfer, same_origin=same_origin, config=self._config)
        transfer.started = self._now()
        self._active[handle] = transfer
        self._multi.add_handle(handle)

    def _turn(self):
        wait = 0.0 if self._ended else _LONGEST_WAIT
        if self._timer is not None:
            wait = max(0.0, min(wait, self._timer - monotonic()))
        if self._has_room() and (rest := self._hosts.wait()) is not None:
            wait = min(wait, rest)
        for transfer in self._redirected:
            wait = max(0.0, min(wait, transfer.not_before - monotonic()))
        for key, events in self._selector.select(wait):
            readable = pycurl.CSELECT_IN if events & selectors.EVENT_READ else 0
            writable = pycurl.CSELECT_OUT if events & selectors.EVENT_WRITE else 0
            self._multi.socket_action(key.fd, readable | writable)
        if self._timer is not None and self._timer <= monotonic():
            self._timer = None
            self._multi.socket_action(pycurl.SOCKET_TIMEOUT, 0)
        self._take_finished()
        if self._now() - self._late_looked_for > 0.05:
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
        now = self._late_looked_for = self._now()
        for handle, transfer in list(self._active.items()):
            limits, this_hop = transfer.request.limits, now - transfer.started
            if not transfer.hop.head_done and this_hop > limits.head_seconds:
                transfer.hop.trouble = Trouble.TOO_SLOW if transfer.hop.status else Trouble.NO_ANSWER
            elif transfer.spent + this_hop > limits.total_seconds:
                transfer.hop.trouble = Trouble.TOO_SLOW
            else:
                continue
            self._end_hop(handle, pycurl.E_OPERATION_TIMEDOUT)

    def _end_hop(self, handle, code):
        transfer = self._active.pop(handle)
        self._multi.remove_handle(handle)
        hop, transfer.hop = transfer.hop, None
        hop.finish(code)
        hop.handle = None
        self._idle.append(handle)
        took = self._now() - transfer.started
        transfer.spent += took
        transfer.pause = self._hosts.ended(transfer.address.host, took)
        if hop.trouble is None and hop.status in REDIRECTS and hop.headers.get("location"):
            self._redirect(transfer, hop)
        else:
            self._ended.append(self._outcome(transfer, hop))

    def _redirect(self, transfer, hop):
        transfer.redirects += 1
        target = resolve(str(transfer.address), hop.headers["location"])
        trouble = None
        if transfer.spent > transfer.request.limits.total_seconds:
            trouble = Trouble.TOO_SLOW
        elif transfer.redirects > transfer.request.limits.redirects:
            trouble = Trouble.TOO_MANY_REDIRECTS
        elif not target:
            trouble = Trouble.NOT_ALLOWED if ":" in hop.headers["location"] else Trouble.BROKEN_ANSWER
        if trouble:
            hop.trouble = trouble
            self._ended.append(self._outcome(transfer, hop))
            return
        transfer.cookies.take(transfer.address, hop.cookie_lines)
        start, transfer.address = transfer.address, parse_address(target)
        transfer.moved_for_good = transfer.moved_for_good and hop.status in _PERMANENT
        if transfer.moved_for_good:
            transfer.permanent = transfer.address
        if transfer.method == "POST" and hop.status in (301, 302, 303):
            transfer.method = "GET"
        if self._may_visit is None or transfer.address.host == start.host:
            self._queue(transfer)
        else:  # whoever asks the first host next need not know of us: it has its rest before we leave it
            transfer.not_before = monotonic() + transfer.pause
            self._redirected.append(transfer)

    def _outcome(self, transfer, hop):
        trouble = hop.trouble or trouble_of_status(hop.status)
        retry_after = None
        if hop.status in (429, 503):
            retry_after = retry_seconds(hop.headers.get("retry-after", ""))
            if retry_after:
                turned_away = self._hosts.back_off(transfer.address.host, retry_after)
                self._ended.extend(self._unasked(each) for each in turned_away)
        return Outcome(
            request=transfer.request,
            trouble=trouble,
            status=hop.status,
            headers=hop.headers,
            body=b"" if trouble else hop.body,
            address=str(transfer.address),
            permanent_address=str(transfer.permanent) if transfer.permanent and not trouble else None,
            retry_after=retry_after,
            redirects=transfer.redirects,
            pause=transfer.pause,
        )

    def _unasked(self, transfer):
        return Outcome(
            request=transfer.request,
            trouble=Trouble.TOO_MANY_REQUESTS,
            address=str(transfer.address),
            retry_after=self._hosts.backing_off(transfer.address.host),
            redirects=transfer.redirects,
            was_sent=False,
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
