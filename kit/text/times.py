"""Times in words: how long ago, how long, and how soon."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _


def ago(when: datetime, now: datetime | None = None) -> str:
    """Say when something was or will be, as one would aloud: "5 minutes ago", "yesterday", "on 3 May".

    `when` and `now` are aware; days are counted in the zone that is active (the viewer's school's).
    """
    now = now or timezone.now()
    past = now - when
    if past < timedelta(seconds=-60):
        return _coming(when, now)
    if past < timedelta(minutes=1):
        return _("just now")
    if past < timedelta(hours=1):
        minutes = int(past.total_seconds() // 60)
        return _minutes_ago(minutes, get_language())
    days = _days_between(when, now)
    if days == 0:
        hours = int(past.total_seconds() // 3600)
        return _hours_ago(hours, get_language())
    if days == 1:
        return _("yesterday")
    if days < 7:
        return _days_ago(days, get_language())
    return day(when, now)


@lru_cache
def _minutes_ago(count: int, language: str) -> str:
    return ngettext("%(count)s minute ago", "%(count)s minutes ago", count) % {"count": count}


@lru_cache
def _hours_ago(count: int, language: str) -> str:
    return ngettext("%(count)s hour ago", "%(count)s hours ago", count) % {"count": count}


@lru_cache
def _days_ago(count: int, language: str) -> str:
    return ngettext("%(count)s day ago", "%(count)s days ago", count) % {"count": count}


def day(when: datetime, now: datetime | None = None) -> str:
    """The day alone: "3 May", with the year once it is not this one."""
    local, today = timezone.localtime(when), timezone.localtime(now or timezone.now())
    return _day(local.date(), local.year != today.year, get_language())


def exact(when: datetime) -> str:
    """Day and time in full, for the title of a relative time."""
    return _exact(timezone.localtime(when), timezone.get_current_timezone_name(), get_language())


@lru_cache(maxsize=4096)
def _day(date: date, with_year: bool, language: str) -> str:
    return date_format(date, "j F Y" if with_year else "j F")


@lru_cache(maxsize=16_384)  # the same few thousand entries are shown to everybody
def _exact(local: datetime, zone: str, language: str) -> str:
    return date_format(local, "l j F Y, H:i")


def length(seconds: int | float | None) -> str:
    """How long something lasts: "45 s", "12 min", "1 h 5 min"; empty when it is not known."""
    if not seconds or seconds < 0:
        return ""
    seconds = round(seconds)
    if seconds < 60:
        return _("%(count)s s") % {"count": seconds}
    minutes = round(seconds / 60)
    if minutes < 60:
        return _("%(count)s min") % {"count": minutes}
    hours, rest = divmod(minutes, 60)
    if not rest:
        return _("%(count)s h") % {"count": hours}
    return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest}


def _coming(when: datetime, now: datetime) -> str:
    days = -_days_between(when, now)
    if days == 0:
        return _("today at %(time)s") % {"time": date_format(timezone.localtime(when), "H:i")}
    if days == 1:
        return _("tomorrow")
    if days < 7:
        return ngettext("in %(count)s day", "in %(count)s days", days) % {"count": days}
    return day(when, now)


def _days_between(when: datetime, now: datetime) -> int:
    return (timezone.localtime(now).date() - timezone.localtime(when).date()).days
