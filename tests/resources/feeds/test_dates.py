"""Dates in every spelling: what is understood whole is a moment, else at most a day, and never the wrong hour."""

import json
from datetime import UTC, datetime

import pytest
from feedparser.datetimes import _parse_date
from hypothesis import given
from hypothesis import strategies as st

from resources.feeds.parsing.dates import moment_of
from resources.feeds.parsing.feeds import parse_feed
from resources.feeds.parsing.meaning import feed_of
from resources.feeds.parsing.syndication import read_any
from tests.resources.feeds.odd_feeds import DATES

NOW = datetime(2030, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Sat, Oct 24 2026 08:28:28 PM", "2026-10-24 20:28:28"),
        ("Sat, Oct 24 2026 12:05 AM", "2026-10-24 00:05:00"),
        ("24 Oct 2026, 4 p.m.", "2026-10-24 16:00:00"),
        ("Thu, 19 Nov 2026 17:00:00 Z", "2026-11-19 17:00:00"),
        ("Sun, 15 Nov 2026 15:45:05 GMT+7", "2026-11-15 08:45:05"),
        ("Sun, 15 Nov 2026 15:45:05 GMT-05:30", "2026-11-15 21:15:05"),
        ("Sun, 15 Nov 2026 15:45:05 UTC +0100", "2026-11-15 14:45:05"),
        ("Sun, 15 Nov 2026 15:45:05 +0000 (UTC)", "2026-11-15 15:45:05"),
        ("Sun Nov 15 2026 15:45:05 GMT+0100 (Mitteleuropäische Zeit)", "2026-11-15 14:45:05"),
        ("Sun, 15 Nov 2026 00:00:00 Etc/GMT+5", "2026-11-15 05:00:00"),
        ("mon, 16 nov 26 12:00:33 gmt", "2026-11-16 12:00:33"),
        ("Mon, 16 Nov 98 12:00:33 EST", "1998-11-16 17:00:33"),
        ("Tue, 06 Oct 2026 09:05:00 +02:00", "2026-10-06 07:05:00"),
        ("Tuesday, October 6th, 2026 9:05 CEST", "2026-10-06 07:05:00"),
        ("Sat Oct 24 08:28:28 EDT 2026", "2026-10-24 12:28:28"),
        ("16-Nov-2026 10:00:00 -0330", "2026-11-16 13:30:00"),
        ("mar, 03 nov. 2026 10:00:00 +0100", "2026-11-03 09:00:00"),
        ("5. März 2026 um 10:00 Uhr", "2026-03-05 10:00:00"),
        ("5 août 2026 10:00 GMT", "2026-08-05 10:00:00"),
        ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11 17:00:00"),
        ("2026-11-21 18:02:07.123 -03:30", "2026-11-21 21:32:07"),
        ("2026-11-21T18:02Z", "2026-11-21 18:02:00"),
        ("2026-11-21T24:00:00Z", "2026-11-22 00:00:00"),
        ("20261121T180207Z", "2026-11-21 18:02:07"),
        ("2026-11-21 18:02:07 America/New_York", "2026-11-21 23:02:07"),
        ("2026-07-21 18:02:07 America/New_York", "2026-07-21 22:02:07"),
        ("16.11.2026 08:00", "2026-11-16 08:00:00"),
        ("11/16/2026 3:04 pm", "2026-11-16 15:04:00"),
        ("1700000000", "2023-11-14 22:13:20"),
    ],
)
def test_what_is_understood_whole(text, moment):
    assert moment_of(text) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sat, 24 Oct 2026 08:28:28 XYZ", "2026-10-24"),
        ("Sat, 24 Oct 2026 08:28:28 IST", "2026-10-24"),
        ("Sat, 24 Oct 2026 08:28:28 +9900", "2026-10-24"),
        ("Sat, 24 Oct 2026 08:28:28 +0100 EST", "2026-10-24"),
        ("Sat, 24 Oct 2026 08:28:28 Narnia/Lantern", "2026-10-24"),
        ("Sat, 24 Oct 2026 25:00:00 GMT", "2026-10-24"),
        ("Sat, 24 Oct 2026 13:00 AM", "2026-10-24"),
        ("Sat, 24 Oct 2026 08:28 o'clock in the morning", "2026-10-24"),
        ("2026-10-24", "2026-10-24"),
        ("24 October 2026", "2026-10-24"),
        ("2026/10/24", "2026-10-24"),
        ("2026-297", "2026-10-24"),
        ("2026-10", "2026-10-01"),
    ],
)
def test_what_is_half_understood_is_a_day(text, day):
    assert moment_of(text) == datetime.fromisoformat(f"{day} 12:00:00").replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "31 Feb 2026", "11/12/2026", "10:00:00 GMT", "Nov 26", "x" * 5000]
)
def test_what_is_no_day(text):
    assert moment_of(text) is None


@given(
    st.datetimes(datetime(1990, 1, 1)),
    st.sampled_from(
        ("%a, %d %b %Y %H:%M:%S GMT", "%a, %d %b %Y %H:%M:%S +0130", "%Y-%m-%dT%H:%M:%SZ", "%d %b %Y %H:%M:%S EST",
         "%Y-%m-%dT%H:%M:%S-11:00", "%a %b %d %H:%M:%S %Y", "%Y-%m-%d %H:%M:%S", "%A, %d %B %Y %H:%M GMT")
    ),
)  # fmt: skip
def test_usual_spellings_are_read_as_feedparser_reads_them(moment, spelling):
    text = moment.strftime(spelling)
    assert moment_of(text).timetuple()[:6] == _parse_date(text)[:6]
    assert moment_of(f" {text} ") == moment_of(text)


@given(DATES | st.text(max_size=60) | st.text(alphabet="0123456789:-+/., TZtapmGMTNovUTC()", max_size=40))
def test_any_text_is_a_moment_or_none(text):
    found = moment_of(text)
    assert found is None or found.tzinfo is UTC


def test_both_roads_and_json_say_the_same():
    said = "Sat, Oct 24 2026 08:28:28 PM"
    item = f"<item><title>A</title><pubDate>{said}</pubDate></item>"
    rss = f"<rss version='2.0'><channel><title>T</title>{item}</channel></rss>"
    items = [{"id": "1", "title": "A", "date_published": said}]
    feed = json.dumps({"version": "https://jsonfeed.org/version/1", "items": items})
    meant = datetime(2026, 10, 24, 20, 28, 28, tzinfo=UTC)
    for body in (rss.encode(), feed.encode(), rss.encode() + b"<"):
        assert parse_feed(body, now=NOW).entries[0].published == meant
    assert feed_of(read_any(rss.encode(), ""), b"", "", NOW).entries[0].published == meant
