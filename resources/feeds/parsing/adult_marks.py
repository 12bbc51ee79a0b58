"""What a feed says of being for adults only: in any vocabulary, in any spelling, and one mark is enough.

A mark that cannot be understood counts: a piece wrongly kept from under-16s is a small loss, the other way is not.
SAFETY 42
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from kit.text.html import plain_text, plain_words

# Local names of elements, whatever their prefix: itunes:explicit, googleplay:explicit, media:adult, media:rating …
ELEMENTS = frozenset("explicit adult nsfw mature rating contentrating agerating isfamilyfriendly".split())
# Where an element says in an attribute what others say in their text.
ATTRIBUTES = frozenset("value content label explicit adult".split())

_SAID_YES = frozenset("yes y true t 1 on adult adults explicit mature nsfw".split())
_SAID_NO = frozenset(
    "no n false f 0 off none clean cleaned not non nonexplicit notexplicit nonadult notadult null nil nan "
    "undefined unset unknown unspecified nein nao nei nej ingen".split()
)
_FOR_ADULTS = frozenset(
    "adult|adults|adult only|adults only|adult content|for adults|explicit|explicit content|explicit lyrics|"
    "mature|mature content|mature 17|mature audience|mature audiences|nsfw|not safe for work|restricted|r|"
    "rated r|r rated|r restricted|nc 17|nc17|x|xx|xxx|x rated|rated x|tv ma|tvma|ma|m|ma15|ma 15|m 17|ao|"
    "ao 18|r18|r 18|x18|x 18|nonadult false|yes|true".split("|")
)
_CATEGORIES = frozenset(
    "nsfw|not safe for work|adult only|adults only|for adults|adult content|explicit content|mature content|18+|"
    "xxx|x rated|r18|r 18".split("|")
)
_AGE = re.compile(r"(?:[a-z]{2,9} )?(?:1[6-9]|2[01])(?: ?\+| (?:and|years)\b.*)?")
_ADULT_LABEL = re.compile(r"rta ?5042 ?1996")
_PICS = re.compile(
    r"\br(?:atings)? ?\((.{1,1000})", re.I | re.S
)  # what a PICS label says, after all its addresses
_PICS_CODE = re.compile(r"(ss~~\d{3}|[a-z]{1,2})\s+(\d)", re.I)
_RSACI = frozenset("nsvl")  # nudity, sex, violence, language: from 0 to 4
_ICRA = frozenset("nsvlo")  # two letters, the second "z" for "none of it"
_LONGEST = 2000
_accent = unicodedata.combining
_DEEPEST = 5


def element_is_adult(name: str, attributes: Mapping[str, str], text: str) -> bool:
    """Whether an element with this local name (one of `ELEMENTS`) marks what it stands in as for adults."""
    said = [text, *(value for key, value in attributes.items() if key in ATTRIBUTES)]
    return any(_says_so(name, plain_text(each[:_LONGEST])) for each in said if each)


@lru_cache(maxsize=8192)
def _category_is_adult(words):
    return _spelled(plain_words(words)) in _CATEGORIES


def category_is_adult(*words: object) -> bool:
    """Whether a category or a tag is nothing but such a mark; "Adult education" is none."""
    return any(_category_is_adult(word[:100]) for word in words if word and isinstance(word, str))


def json_is_adult(thing: object, *, but: str = "") -> bool:
    """Whether anything within a part of a JSON document marks it, in whatever extension; `but` is a key not to go
    into."""
    return isinstance(thing, dict) and any(_json(key, each, 0) for key, each in thing.items() if key != but)


def _json(key, value, deep):
    if deep > _DEEPEST:
        return False
    if isinstance(value, list):
        if key == "tags":
            return category_is_adult(*value)
        return any(_json(key, each, deep + 1) for each in value)
    name = "".join(letter for letter in key.casefold() if letter.isalnum())
    name = next((each for each in ELEMENTS if name.endswith(each) and not name.startswith("no")), "")
    if isinstance(value, dict):
        return any(
            _json(name if name and word in ATTRIBUTES else word, each, deep + 1) for word, each in value.items()
        )
    return bool(name) and value is not None and _says_so(name, plain_words(str(value)[:_LONGEST]))


def _spelled(words):
    """Words without case, accents, signs and widths, so that spellings can be held against each other."""
    letters = (
        letter for letter in unicodedata.normalize("NFKD", words).casefold() if not unicodedata.combining(letter)
    )
    return " ".join("".join(letter if letter.isalnum() or letter == "+" else " " for letter in letters).split())


def _says_so(name, words):
    plain = _spelled(words)
    if not plain:
        return False
    if name == "isfamilyfriendly":
        return plain in ("false", "no", "n", "f", "0")
    if _ADULT_LABEL.search(plain) or ((label := _PICS.search(words)) and _label_is_adult(label[1])):
        return True
    first = plain.partition(" ")[0]
    if name in ("explicit", "nsfw", "mature"):
        return first not in _SAID_NO or plain == "nonadult false"
    if name == "adult":
        return first in _SAID_YES
    return plain in _FOR_ADULTS or _AGE.fullmatch(plain) is not None


def _label_is_adult(words):
    for code, level in _PICS_CODE.findall(words.lower()):
        if code.startswith("ss~~"):
            if code == "ss~~000" and int(level) >= 5:
                return True
        elif len(code) == 1:
            if code in _RSACI and int(level) >= 3:
                return True
        elif code[0] in _ICRA and code[1] != "z" and int(level):
            return True
    return False
