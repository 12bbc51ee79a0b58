"""Dates as people and programs write them into feeds.

What is understood whole is a moment. Where the day is clear but the clock or its zone is not, it is the middle of
that day, which is the same day almost everywhere: nobody is told an hour that is a guess.
"""

import re
import unicodedata
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_LONGEST = 80
_ENGLISH = {
    name: number for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)
}
_MAIL_DATE = re.compile(
    rf"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), ([0-9]{{1,2}}) ({'|'.join(_ENGLISH)}) ([0-9]{{4}}) "
    r"([0-9]{2}):([0-9]{2}):([0-9]{2}) (GMT|UTC|Z|[+-][0-9]{4})"
)
_WEB_DATE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?"
    r"(?:Z|([+-])([0-9]{2}):([0-9]{2}))"
)

# The names of months without accents, by number; the beginnings that tell them from all others are enough.
_MONTH_NAMES = """
jan januar january janvier janv enero ene gennaio gen janeiro januari styczen stycznia sty ianuarie januára ιαν
feb februar february fevrier fevr febrero febbraio fev fevereiro februari luty lutego lut februari φεβ
mar march marz maerz mrz mars marzo marco maart mrt marzec marca μαρ
apr april avril avr abril abr aprile kwiecien kwietnia kwi aprilis απρ
may mai mayo maggio mag maio mei maj maja majus μαϊ μαι
jun june juni juin junio giugno giu junho czerwiec czerwca cze junius ιουν
jul july juli juillet juil julio luglio lug julho lipiec lipca lip julius ιουλ
aug august aout agosto ago augustus sierpien sierpnia sie augusztus αυγ
sep sept september septembre septiembre settembre set setembro wrzesien wrzesnia wrz szeptember σεπ
oct okt october oktober octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz oktober οκτ
nov november novembre noviembre novembro listopad listopada lis νοε
dec dez december dezember decembre diciembre dic dicembre dezembro des grudzien grudnia gru δεκ
"""
_DAY_NAMES = """
mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday
mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag so sonntag
lun lundi mar mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche
lunes martes mie miercoles jue jueves vie viernes sab sabado dom domingo
lunedi martedi mercoledi gio giovedi venerdi sabato domenica
seg segunda ter terca qua quarta qui quinta sex sexta ma maandag dinsdag wo woensdag donderdag vr vrijdag
za zaterdag zo zondag pon wt sr czw pt sob nd niedz δευ τρι τετ πεμ παρ σαβ κυρ
"""
_MONTHS = {name: number for number, line in enumerate(_MONTH_NAMES.split("\n")[1:-1], 1) for name in line.split()}
_DAYS = frozenset(_DAY_NAMES.split())
_SAYS_NOTHING = frozenset("at of the on de del um uhr den le a las kl o".split())

# Hours from UTC. What stands for several zones of the world (IST, AST as a word alone) is no zone we can read.
_ZONES = {
    **dict.fromkeys("z ut utc gmt wet".split(), 0),
    **{"bst": 1, "cet": 1, "met": 1, "west": 1, "cest": 2, "mest": 2, "eet": 2, "sast": 2, "eest": 3, "msk": 3},
    **{"hkt": 8, "sgt": 8, "awst": 8, "jst": 9, "kst": 9, "acst": 9.5, "aest": 10, "acdt": 10.5, "aedt": 11},
    **{"nzst": 12, "nzdt": 13, "adt": -3, "edt": -4, "est": -5, "et": -5, "cdt": -5, "cst": -6, "ct": -6},
    **{"mdt": -6, "mst": -7, "mt": -7, "pdt": -7, "pst": -8, "pt": -8, "akdt": -8, "akst": -9, "hst": -10},
}
_FURTHEST = timedelta(hours=14, minutes=59)
_TOKEN = re.compile(
    r"(?P<year_first>\d{4}([-/.])\d{1,2}\2\d{1,2}(?!\d)|\d{8}(?=t\d|\s|\Z))"
    r"|(?P<year_last>\d{1,2}([./-])\d{1,2}\4\d{4}(?!\d))"
    r"|(?P<day_of_year>\d{4}-\d{3}(?!\d))|(?P<month_of_year>\d{4}-\d{2}(?!\d))"
    r"|(?P<clock>\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?!\d)|(?<=\dt)\d{4}(?:\d{2})?(?!\d)"
    r"|\d{1,2}(?=\s?[ap]\.?m\b))"
    r"|(?P<half>[ap]\.?m\b\.?)"
    r"|(?P<offset>(?:etc/)?(?:gmt|utc|ut)?[+\u2212-]\d{1,2}(?::?\d{2})?(?!\d))"
    r"|(?P<place>[a-z]+/[a-z_]+(?:/[a-z_]+)?)"
    r"|(?P<number>\d{1,4})(?!\d)(?:(?:st|nd|rd|th|er)\b|\.)?"
    r"|(?P<word>[^\W\d_]+)\.?"
    r"|(?P<gap>[\s,;()\[\]|]+|-)",
)
_COMMENT = re.compile(r"\([^()]*\)")
_HAS_OFFSET = re.compile(r"[+\u2212-]\d{2}:?\d{2}\b")
_SECONDS = re.compile(r"\d{9,10}")


def moment_of(text: str) -> datetime | None:
    """The time in UTC that `text` means, or None when not even its day is clear. It may lie in the future."""
    try:
        if found := _MAIL_DATE.fullmatch(text):
            day, month, year, hour, minute, second, zone = found.groups()
            moment = datetime(
                int(year), _ENGLISH[month], int(day), int(hour), int(minute), int(second), tzinfo=UTC
            )
            return moment if zone[0] not in "+-" else moment - _offset(zone)
        if found := _WEB_DATE.fullmatch(text):
            moment = datetime.fromisoformat(text[:19]).replace(tzinfo=UTC)
            return moment - _offset("".join(found.groups())) if found[1] else moment
    except (OverflowError, ValueError):
        pass  # no such hour, day or zone: looked at piece by piece
    return _pieced_together(text)


def _pieced_together(text):
    if _SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text), UTC)
    plain = unicodedata.normalize("NFKD", text[: _LONGEST + 1]).lower()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).strip()
    if len(plain) > _LONGEST:
        return None
    if _HAS_OFFSET.search(without := _COMMENT.sub(" ", plain)):
        plain = without  # "GMT+0100 (British Summer Time)"
    return _Pieces(plain).moment()


class _Pieces:
    """What the words and numbers of a date say, each for itself; `is_unsure`: one of them was not understood."""

    def __init__(self, plain):
        self.is_unsure = False
        self.day = None
        self.month_word, self.numbers, self.offsets = "", [], []
        self.clock = self.half = None
        position = 0
        while position < len(plain):
            found = _TOKEN.match(plain, position)
            if found is None:
                self.is_unsure = True
                position += 1
            elif found.lastgroup == "offset" and self.clock is None:
                position += 1  # the "-" of "Nov-16-2026"
            else:
                kind = found.lastgroup
                if kind != "gap":
                    getattr(self, f"_take_{kind}")(found[kind])
                position = found.end()

    def moment(self):
        day = self.day or self._named_day()
        if day is None:
            return None
        clock, offset = self._clock(), self._offset()
        if self.is_unsure or self.clock is None or clock is None or offset is None:
            return datetime.combine(day, time(12), UTC)
        try:
            return datetime.combine(day, time(), UTC) + clock - offset
        except OverflowError:
            return None

    def _take_year_first(self, word):
        word = word if "-" in word or "/" in word or "." in word else f"{word[:4]}-{word[4:6]}-{word[6:]}"
        self._take_day(*re.split("[-/.]", word))

    def _take_year_last(self, word):
        first, second, year = map(int, re.split("[-/.]", word))
        if first != second and max(first, second) <= 12 and "." not in word:
            self.is_unsure = True  # one country's day is the other's month
            return
        day, month = (second, first) if second > 12 and "." not in word else (first, second)
        self._take_day(year, month, day)

    def _take_day_of_year(self, word):
        year, day = map(int, word.split("-"))
        if 1 <= day <= 366 and year:
            self.day = date(year, 1, 1) + timedelta(days=day - 1)

    def _take_month_of_year(self, word):
        self._take_day(*word.split("-"), 1)

    def _take_day(self, year, month, day):
        if self.day:
            self.is_unsure = True
        with suppress(ValueError):
            self.day = date(int(year), int(month), int(day))

    def _take_clock(self, word):
        if self.clock is not None:
            self.is_unsure = True
        parts = word.split(":") if ":" in word or len(word) < 3 else [word[:2], word[2:4], word[4:] or "0"]
        self.clock = [float(part.replace(",", ".")) for part in (*parts, "0", "0")[:3]]

    def _take_half(self, word):
        if self.clock is not None or word[0] == "p":  # "am 5. November" is no morning
            self.half = word[0]

    def _take_offset(self, word):
        sign = -1 if word.startswith("etc/") else 1  # Etc/GMT+5 lies in the west
        digits = re.split("[+\u2212-]", word)[1].replace(":", "")
        hours, minutes = (digits, "0") if len(digits) < 3 else (digits[:-2], digits[-2:])
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        if "+" not in word:
            sign = -sign
        self.offsets.append(offset * sign if offset <= _FURTHEST and int(minutes) < 60 else None)

    def _take_place(self, word):
        try:
            self.offsets.append(ZoneInfo(word.title()))
        except (KeyError, ValueError, OSError):  # no such place
            self.is_unsure = True

    def _take_number(self, word):
        self.numbers.append(word)

    def _take_word(self, word):
        if self.clock is not None and word in _ZONES:
            self.offsets.append(timedelta(hours=_ZONES[word]))
        elif word in _MONTHS and (not self.month_word or self.month_word in _DAYS):
            self.month_word = word
        elif word not in _DAYS and word not in _SAYS_NOTHING and word != "t":
            self.is_unsure = True

    def _named_day(self):
        with suppress(ValueError):
            return self._named()
        return None

    def _named(self):
        numbers = self.numbers
        if not self.month_word:  # a year alone
            return date(int(numbers[0]), 1, 1) if len(numbers) == 1 and len(numbers[0]) == 4 else None
        if len(numbers) < 2:
            return None
        day, year = (numbers[1], numbers[0]) if len(numbers[0]) == 4 else numbers[:2]
        self.is_unsure = self.is_unsure or len(numbers) > 2
        if len(year) == 3 or len(day) > 2:
            return None
        if len(year) < 3:
            year = int(year) + (2000 if int(year) < 90 else 1900)
        return date(int(year), _MONTHS[self.month_word], int(day))

    def _clock(self):
        if self.clock is None:
            return None
        hours, minutes, seconds = self.clock
        if self.half:
            if not 1 <= hours <= 12 and not (self.half == "p" and 12 < hours < 24):
                return None
            hours = hours % 12 + (12 if self.half == "p" else 0)
        if minutes >= 60 or seconds >= 61 or hours > 24 or (hours == 24 and minutes + seconds):
            return None
        return timedelta(hours=hours, minutes=minutes, seconds=min(int(seconds), 59))

    def _offset(self):
        """How far from UTC the clock is; no word of it means UTC, None that nobody can tell."""
        if self.numbers and self.day:
            self.is_unsure = True
        offsets = self.offsets[1:] if len(self.offsets) == 2 and self.offsets[0] == timedelta() else self.offsets
        if not offsets:
            return timedelta()
        if any(each != offsets[0] for each in offsets):
            return None
        if isinstance(offsets[0], ZoneInfo):
            day = self.day or self._named_day()
            local = datetime.combine(day, time(), offsets[0]) + (self._clock() or timedelta())
            return local.utcoffset()
        return offsets[0]


def _offset(zone):
    """ "+0130" or "+01:30" as a length of time."""
    digits = zone[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if offset > _FURTHEST:
        raise ValueError("no such zone")
    return -offset if zone[0] == "-" else offset
