"""Times in words: how long ago, how long, and how soon."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


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
        return ngettext("%(count)s minute ago", "%(count)s minutes ago", minutes) % {"count": minutes}
    days = _days_between(when, now)
    if days == 0:
        hours = int(past.total_seconds() // 3600)
        return ngettext("%(count)s hour ago", "%(count)s hours ago", hours) % {"count": hours}
    if days == 1:
        return _("yesterday")
    if days < 7:
        return ngettext("%(count)s day ago", "%(count)s days ago", days) % {"count": days}
    return day(when, now)


def day(when: datetime, now: datetime | None = None) -> str:
    """The day alone: "3 May", with the year once it is not this one."""
    local, today = timezone.localtime(when), timezone.localtime(now or timezone.now())
    return date_format(local, "j F" if local.year == today.year else "j F Y")


def exact(when: datetime) -> str:
    """Day and time in full, for the title of a relative time."""
    return date_format(timezone.localtime(when), "l j F Y, H:i")


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
