"""Times in words: how long ago, how long, and how soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Clock:
    """When and where a page is made, and in which language: the same for all its rows, so asked for once."""

    now: datetime
    zone: tzinfo
    language: str

    @classmethod
    def here(cls, now: datetime | None = None) -> Clock:
        """The clock of the active zone (the viewer's school's) and language."""
        return cls(now or timezone.now(), timezone.get_current_timezone(), get_language())

    def ago(self, when: datetime) -> str:
        """Say when something was or will be, as one would aloud: "5 minutes ago", "yesterday", "3 May"."""
        past = self.now - when
        if past < timedelta(seconds=-60):
            return self._coming(when)
        if past < timedelta(minutes=1):
            return _("just now")
        if past < timedelta(hours=1):
            return _minutes_ago(int(past.total_seconds() // 60), self.language)
        days = self._days_since(when)
        if days == 0:
            return _hours_ago(int(past.total_seconds() // 3600), self.language)
        if days == 1:
            return _("yesterday")
        return _days_ago(days, self.language) if days < 7 else self.day(when)

    def day(self, when: datetime) -> str:
        """The day alone: "3 May", with the year once it is not this one."""
        local, today = when.astimezone(self.zone), self.now.astimezone(self.zone)
        return _day(local.date(), local.year != today.year, self.language)

    def exact(self, when: datetime) -> str:
        """Day and time in full, for the title of a relative time."""
        return _exact(when, self.zone, self.language)

    def _days_since(self, when: datetime) -> int:
        return (self.now.astimezone(self.zone).date() - when.astimezone(self.zone).date()).days

    def _coming(self, when: datetime) -> str:
        days = -self._days_since(when)
        if days == 0:
            return _("today at %(time)s") % {"time": date_format(when.astimezone(self.zone), "H:i")}
        if days == 1:
            return _("tomorrow")
        if days < 7:
            return ngettext("in %(count)s day", "in %(count)s days", days) % {"count": days}
        return self.day(when)


def ago(when: datetime, now: datetime | None = None) -> str:
    """As `Clock.ago`, for a page with few times."""
    return Clock.here(now).ago(when)


def day(when: datetime, now: datetime | None = None) -> str:
    """As `Clock.day`, for a page with few times."""
    return Clock.here(now).day(when)


def exact(when: datetime) -> str:
    """As `Clock.exact`, for a page with few times."""
    return Clock.here().exact(when)


@lru_cache
def _minutes_ago(count: int, language: str) -> str:
    return ngettext("%(count)s minute ago", "%(count)s minutes ago", count) % {"count": count}


@lru_cache
def _hours_ago(count: int, language: str) -> str:
    return ngettext("%(count)s hour ago", "%(count)s hours ago", count) % {"count": count}


@lru_cache
def _days_ago(count: int, language: str) -> str:
    return ngettext("%(count)s day ago", "%(count)s days ago", count) % {"count": count}


@lru_cache(maxsize=4096)
def _day(date: date, with_year: bool, language: str) -> str:
    return date_format(date, "j F Y" if with_year else "j F")


@lru_cache(maxsize=16_384)  # the same few thousand entries are shown to everybody
def _exact(when: datetime, zone: tzinfo, language: str) -> str:
    return date_format(when.astimezone(zone), "l j F Y, H:i")


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
