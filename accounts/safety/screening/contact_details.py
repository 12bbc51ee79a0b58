"""Finding contact details in what students and adults write to each other.  # SAFETY 5"""

import re
import unicodedata
from enum import Enum

from django.utils.translation import gettext as _told
from django.utils.translation import gettext_lazy as _

from accounts.safety.screening.phone_numbers import broken_phone_number


class ContactDetail(Enum):
    """What was found; the value says it in words, as the middle of a sentence."""

    EMAIL = _("an e-mail address")
    PHONE = _("a phone number")
    HANDLE = _("a name from another app")
    LINK = _("a link")

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
_APPS = r"(?:snap(?:chat)?|insta(?:gram)?|ig|tik\s?tok|discord|whats\s?app|telegram|signal|kik|skype|roblox|steam)"
_HANDLE = re.compile(
    r"(?:^|[\s(\"'])@[a-z0-9_.]{3,}"
    rf"|\b(?:my|me on|me at|me via) {_APPS}\b"
    rf"|\b{_APPS}(?: name| user)?\s?[:=]\s?\S"
    r"|\b[a-z0-9_.]{2,32}#[0-9]{4}\b"
)
# Seven to fifteen digits with at most two signs between each: a date, a year or a mark stays below that.
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d(?:[ ()./-]{0,2}\d){6,14}(?!\w)")
# Signs that nobody sees and that would take an address apart.
UNSEEN = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
# What takes words apart and is not seen as a letter: the signs of bold and italic, the points of a list.
_POINT = re.compile(r"(?:^|[\r\n])[ \t]{0,8}[-*•·][ \t]")
_DOTS = str.maketrans("。", ".")  # browsers and mail take it for a dot
_BACKWARDS = "\u202e"  # what stands behind it is read from its end
_DATE = re.compile(r"\b(?:\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{4})\b")


def contact_details(text: str, sought: frozenset[ContactDetail] = frozenset(ContactDetail)) -> list[ContactDetail]:
    """The kinds of contact detail that a text carries, of those sought.

    Wide letters and the like are read as the plain ones they stand for, without signs that nobody sees; then once
    more as one line without formatting. It errs towards finding: the person is told why and may say it in other
    words. Where links are not sought, what looks like a number inside one is a part of the link.
    """
    plain = unicodedata.normalize("NFKC", UNSEEN.sub("", text)).lower().translate(_DOTS)
    if _BACKWARDS in text:
        plain = f"{plain} {plain[::-1]}"
    line = _one_line(plain)
    found = {
        ContactDetail.EMAIL: _EMAIL.search(plain) or _EMAIL.search(line),
        ContactDetail.LINK: _LINK.search(plain) or _LINK.search(line),
    }
    if ContactDetail.LINK not in sought:
        plain, line = _without_links(plain), _without_links(line)
    found |= {
        ContactDetail.HANDLE: _HANDLE.search(plain) or _HANDLE.search(line),
        ContactDetail.PHONE: _PHONE.search(_DATE.sub(" ", plain)) or broken_phone_number(_DATE.sub(" x ", line)),
    }
    return [kind for kind, where in found.items() if where and kind in sought]


def _one_line(text: str) -> str:
    return " ".join(_POINT.sub(" ", text).replace("*", "").split())


def _without_links(text: str) -> str:
    return " ".join(word for word in text.split() if not _LINK.search(word))
