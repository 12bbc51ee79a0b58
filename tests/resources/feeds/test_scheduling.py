from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.fetch import Trouble
from resources.feeds.polling.scheduling import CEILING, FLOOR, freshness, has_died, next_poll

NOW = datetime(2026, 2, 1, 12, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def wait(**known):
    return next_poll(NOW, **known) - NOW


def every(gap, count=10):
    return [NOW - gap * n for n in range(1, count)]


def about(span):
    return span * 0.89, span * 1.11


@pytest.mark.parametrize(
    ("gap", "expected"), [(MINUTE, FLOOR), (3 * HOUR, HOUR), (DAY, 8 * HOUR), (60 * DAY, CEILING)]
)
def test_a_feed_is_asked_as_often_as_it_has_news(gap, expected):
    least, most = about(expected)
    assert least <= wait(published=every(gap)) <= most


def test_a_feed_that_went_quiet_is_asked_less_and_less():
    burst = [NOW - 300 * DAY - n * HOUR for n in range(10)]
    assert wait(published=burst) > 6 * DAY


def test_wishes_of_the_feed_are_honoured_up_to_a_day():
    often = every(MINUTE)
    assert wait(published=often, ttl=180) >= 2.6 * HOUR
    assert wait(published=often, fresh_seconds=7200) >= 1.7 * HOUR
    assert wait(published=often, ttl=60 * 24 * 30) <= 1.11 * DAY


def test_retry_after_is_never_cut_short():
    assert wait(trouble=Trouble.TOO_MANY_REQUESTS, failures=1, retry_after=9 * 24 * 3600) >= 9 * DAY
    assert wait(published=every(MINUTE), retry_after=3600) >= HOUR


def test_back_off_grows_to_a_week():
    waits = [wait(trouble=Trouble.NO_ANSWER, failures=n) for n in range(1, 12)]
    assert waits == sorted(waits)
    assert waits[0] <= 0.6 * HOUR
    assert waits[-1] >= 6 * DAY


def test_gone_ends_but_an_outage_of_a_shaky_platform_does_not():
    assert next_poll(NOW, trouble=Trouble.GONE, failures=1) is None
    since = NOW - 5 * DAY
    outage = {"trouble": Trouble.NOT_FOUND, "failures": 40, "failing_since": since, "shaky_platform": True}
    assert wait(**outage) <= 6.7 * HOUR
    assert not has_died(NOW, trouble=Trouble.NOT_FOUND, failing_since=since, shaky_platform=True)
    assert has_died(NOW, trouble=Trouble.NOT_FOUND, failing_since=NOW - 15 * DAY, shaky_platform=True)
    assert has_died(NOW, trouble=Trouble.GONE, failing_since=NOW, shaky_platform=False)


def test_hours_to_skip_are_skipped():
    assert next_poll(NOW, published=every(MINUTE), skip_hours={12, 13, 14}) == NOW.replace(hour=15)
    assert next_poll(NOW, published=every(MINUTE), skip_hours=range(24)) < NOW + HOUR


def test_a_hub_makes_polls_rare():
    assert wait(published=every(MINUTE), pushed=True) >= 0.89 * DAY


def test_feeds_spread_and_the_same_seed_gives_the_same_moment():
    moments = {next_poll(NOW, published=every(DAY), seed=seed) for seed in range(50)}
    assert len(moments) == 50
    assert next_poll(NOW, seed="x") == next_poll(NOW, seed="x")


def test_freshness():
    assert freshness({"cache-control": "public, max-age=600"}) == 600
    assert freshness({"cache-control": "no-cache, max-age=600"}) is None
    assert freshness({"cache-control": "s-maxage=5"}) is None
    assert freshness({"expires": "Sun, 01 Feb 2026 13:00:00 GMT"}, NOW) == 3600
    assert freshness({"expires": "0"}, NOW) is None
    assert freshness({"cache-control": "max-age=99999999999"}) == CEILING.total_seconds()
    assert freshness({}) is None


@given(
    st.lists(st.datetimes(datetime(1990, 1, 1), datetime(2026, 2, 1), timezones=st.just(UTC)), max_size=8),
    st.integers(0, 10**7) | st.none(),
    st.integers(0, 200),
    st.sampled_from([None, *Trouble]),
)
def test_always_between_floor_and_ceiling(published, seconds, failures, trouble):
    moment = next_poll(NOW, published=published, fresh_seconds=seconds, failures=failures, trouble=trouble)
    if trouble == Trouble.GONE:
        assert moment is None
    else:
        assert FLOOR <= moment - NOW <= CEILING


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_header_is_read(control, expires):
    assert (freshness({"cache-control": control, "expires": expires}, NOW) or 0) >= 0
    assert (freshness({"cache-control": "max-age=" + control}) or 0) >= 0
