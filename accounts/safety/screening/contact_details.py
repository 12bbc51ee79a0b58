"""Finding contact details in what students and adults write to each other.  # SAFETY 5"""

import re
import unicodedata
from enum import Enum

from django.utils.translation import gettext as _told
from django.utils.translation import gettext_lazy as _

from accounts.safety.screening.phone_numbers import REGIONS, broken_phone_number, phone_number
from accounts.safety.screening.reading import UNSEEN, one_alphabet
from accounts.safety.screening.sites import is_known_site


class ContactDetail(Enum):
    """What was found; the value says it in words, as the middle of a sentence."""

    EMAIL = _("an e-mail address")
    PHONE = _("a phone number")
    HANDLE = _("a name from another app")
    LINK = _("a link")
    ADDRESS = _("an address")
    ELSEWHERE = _("a way to meet somewhere else")

    @property
    def sentence(self) -> str:
        """Why a text was not taken, as one says it to whoever wrote it."""
        return _told(
            "It looks as if there is %(what)s in this. "
            "To keep everybody safe, contact details stay out of messages here."
        ) % {"what": self.value}


_EMAIL = re.compile(
    r"[\w.+-]{1,64}\s{0,2}(?:@|\(at\)|\[at\])\s{0,2}[\w-]{1,63}(?:\.|\s?\(dot\)\s?|\s?\[dot\]\s?)[a-z]{2,}"
    # With blanks round the dots only what ends as addresses do: "meet @ lunch. Bring a book" is none.
    r"|[\w.+-]{1,64}\s{0,2}@\s{0,2}[\w-]{1,63}(?:\s{0,2}\.\s{0,2}[\w-]{1,63}){0,3}"
    r"\s{0,2}\.\s{0,2}(?:com|net|org|edu|gov|io|uk|info)\b"
)
_LINK = re.compile(
    r"https?:|www\.|\b(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|io|me|gg|app|tv|link|chat|us|uk|de|fr|co|info|ly|be|live)\b"
)
_APPS = r"(?:snap(?:chat)?|insta(?:gram)?|ig|tik\s?tok|discord|whats\s?app|kik|skype|roblox|psn)"
_UNSURE = r"(?:telegram|signal|steam)"  # words of their own, too
_HANDLE = re.compile(
    r"(?:^|[\s(\"'])@(?!property|staticmethod|classmethod|override|dataclass|media|import|param|return|login_)[a-z0-9_.]{3,}"
    rf"|\b(?:me on|me at|me via) (?:{_APPS}|{_UNSURE})\b"
    rf"|\bmy (?:{_APPS}|{_UNSURE})(?: name| user(?:name)?| account| handle| id)?(?:\s?[:=]|\s(?:is|=))\s?\S"
    rf"|\b{_APPS}(?: name| user)?\s?[:=]\s?\S"
    rf"|\b{_UNSURE}(?: name| user)?\s?[:=]\s?[a-z.]{{0,20}}[0-9_]"
    r"|\b[a-z0-9_.]{2,32}#[0-9]{4}\b"
)
_STREET = re.compile(
    r"\b(?:i|we|my|our|me|us|come|meet|party|round)\b[^.!?\n]{0,60}\b\d{1,4}[a-z]? (?:[a-z]{2,20} ){1,3}"
    r"(?:street|st|road|rd|avenue|ave|lane|close|drive|crescent|terrace|gardens|grove|court|way)\b"
    r"|\b(?:ich|wir|mir|meine|uns)\b[^.!?\n]{0,60}\b[\w-]{2,30}"
    r"(?:stra(?:ss|ß)e|str\.|weg|gasse|allee|platz) ?\d{1,4}[a-z]?\b"
    r"|\b(?:vivo|mi casa|mi direcci[oó]n|vivimos|ven)\b[^.!?\n]{0,30}"
    r"\b(?:calle|avenida|plaza|paseo) [\w ]{2,30},? ?\d{1,4}\b"
)
_POSTCODE = re.compile(r"\b(?:my|our|i|me)\b[^.!?\n]{0,60}\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b")
_UNBROKEN = re.compile(r"\S+")
_GUARDED = re.compile(r"\b(?:prime minister|sherlock|holmes|dursley|king|queen|president)\b")
# What takes words apart and is not seen as a letter: the signs of bold and italic, the points of a list.
_POINT = re.compile(r"(?:^|[\r\n])[ \t]{0,8}[-*•·][ \t]")
_DOTS = str.maketrans("。", ".")  # browsers and mail take it for a dot
_FOREIGN = re.compile(r"\w+")
_MARKS = re.compile("\u20e3")  # the frame of a digit that is a picture
_SPACED_DOT = re.compile(r"(?<=\w)[ \t]{1,2}\.[ \t]{1,2}(?=\w)")
_SLASHED = re.compile(r"(?<=\w)[ \t]/[ \t](?=\w)")
_BACKWARDS = "\u202e"  # what stands behind it is read from its end
_DATE = re.compile(r"\b(?:\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{4})\b")


def contact_details(
    text: str,
    sought: frozenset[ContactDetail] = frozenset(ContactDetail),
    regions: tuple[str, ...] = REGIONS,
    sites: frozenset[str] = frozenset(),
) -> list[ContactDetail]:
    """The kinds of contact detail that a text carries, of those sought.

    Wide letters and the like are read as the plain ones they stand for, without signs that nobody sees; then once
    more as one line without formatting. It errs towards finding: the person is told why and may say it in other
    words. Known sites, and those in `sites`, are no links. Where links are not sought, what looks like a number
    inside one is a part of the link.
    """
    plain = unicodedata.normalize("NFKC", UNSEEN.sub("", text)).lower().translate(_DOTS)
    if not plain.isascii():
        plain = _MARKS.sub("", _FOREIGN.sub(lambda word: one_alphabet(word[0]), plain))
    if _BACKWARDS in text:
        plain = f"{plain} {plain[::-1]}"
    line = _one_line(plain)
    found = {
        ContactDetail.EMAIL: _EMAIL.search(plain) or _EMAIL.search(line),
        ContactDetail.LINK: _has_link(plain, sites) or _has_link(_SPACED_DOT.sub(".", line), sites),
    }
    if ContactDetail.LINK not in sought or not found[ContactDetail.LINK]:
        plain, line = _without_links(plain), _without_links(line)
    dated = _DATE.sub(" x ", plain)
    joined = _DATE.sub(" x ", line)
    found |= {
        ContactDetail.HANDLE: _HANDLE.search(plain) or _HANDLE.search(line),
        ContactDetail.PHONE: phone_number(dated.replace("*", ""), regions) or broken_phone_number(joined),
        ContactDetail.ADDRESS: (_STREET.search(line) or _POSTCODE.search(line)) and not _GUARDED.search(line),
    }
    return [kind for kind, where in found.items() if where and kind in sought]


def _has_link(text: str, sites: frozenset[str]) -> bool:
    if not _LINK.search(text):
        return False
    return any(_LINK.search(word) and not is_known_site(word, sites) for word in text.split())


def _one_line(text: str) -> str:
    return " ".join(_POINT.sub(" ", text).replace("*", "").split())


def _without_links(text: str) -> str:
    return _UNBROKEN.sub(lambda word: word[0] if "@" in word[0] or not _LINK.search(word[0]) else "", text)
