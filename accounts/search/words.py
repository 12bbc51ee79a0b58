"""What somebody typed into search, as a question to PostgreSQL."""

import re
import unicodedata
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQueryField
from django.db.models import BooleanField, F, Func, TextField, Value
from django.db.models.expressions import Expression, RawSQL
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from kit.text.languages import ENGLISH, search_config_of

LONGEST = 200
SHORTEST = 2

# Marks that no text can hold once it is escaped, so that only our own become elements.
START, STOP = "\u0001", "\u0002"

_MARKED = f"StartSel={START}, StopSel={STOP}, MaxWords=30, MinWords=15"

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_PART = re.compile(r'(-?)"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w", re.UNICODE)
_READ = "to_tsquery(%s::regconfig, %s)"


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What is looked for. `query` is what an entry must hold and `barred` what it must not, as `to_tsquery` takes
    them; `plain` and `without` are their words, for names and titles; `trouble` says in a sentence why there is
    nothing to look for, and then the rest is empty."""

    typed: str
    query: str = ""
    barred: str = ""
    plain: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    trouble: str | Promise = ""


class Query(RawSQL):
    """What is looked for (`query` and `barred` as in `SearchQuery`), read from its words once, not for each row.

    It knows them by the endings of the school's language and of English, for a row may be kept by those of either.
    `words` is the same without the subquery around it.
    """

    def __init__(self, viewer: Viewer, query: str, barred: str | None = None):
        search_configs = search_configs_of(viewer)
        self.words = " || ".join(_READ for _each in search_configs)
        params = [param for each in search_configs for param in (each, query)]
        if barred is not None:
            self.words = " && ".join([f"({self.words})", *(f"(!!{_READ})" for _each in search_configs)])
            params += [param for each in search_configs for param in (each, barred)]
        super().__init__(f"SELECT {self.words}", params, SearchQueryField())


def found_by(words: Expression | F | str, query: Query) -> Func:
    """Whether a search vector holds what is looked for."""
    return Func(words, query, template="%(expressions)s", arg_joiner=" @@ ", output_field=BooleanField())


def passage(field: str, query: Query, search_config: F | Value) -> Func:
    """Some words of a text around what was found, each between START and STOP; its first words when it was not."""
    return Func(search_config, field, query, Value(_MARKED), function="ts_headline", output_field=TextField())


def search_configs_of(viewer: Viewer) -> list[str]:
    """The ways in which PostgreSQL reads the words of the viewer's school: by its language, and by English."""
    return sorted({search_config_of(viewer.school.language), ENGLISH})


def read_words(typed: str) -> SearchQuery:
    """Words, "words in quotes", -words that must be missing; the last word may be the beginning of one."""
    typed = " ".join(unicodedata.normalize("NFC", typed).replace("\x00", " ").split())
    if not typed:
        return SearchQuery("")
    if len(typed) > LONGEST:
        return SearchQuery(typed[:LONGEST], trouble=_("That is too much to look for at once. Use a few words."))
    wanted, unwanted, query, barred = [], [], [], []
    parts = [part for part in _PART.finditer(typed.translate(_QUOTES)) if _WORD.search(part[0])]
    for place, part in enumerate(parts):
        minus, quoted, word = part[1], part[2], part[3] or ""
        if not quoted and word.startswith("-"):
            minus, word = "-", word[1:]
        text = quoted or word
        (unwanted if minus else wanted).append(text)
        is_last = place == len(parts) - 1 and not quoted and not minus
        (barred if minus else query).append(_beginning(word) if is_last else _phrase(text))
    if not wanted:
        return SearchQuery(typed, trouble=_("Type at least one word that should be found."))
    if len("".join(wanted)) < SHORTEST:
        return SearchQuery(typed, trouble=_("Type at least two letters."))
    return SearchQuery(typed, " & ".join(query), " | ".join(barred), tuple(wanted), tuple(unwanted))


def _phrase(text: str) -> str:
    """Words that stand together: what is quoted is words to PostgreSQL, whatever it looks like."""
    return "'{}'".format(text.replace("\\", "\\\\").replace("'", "''"))


def _beginning(word: str) -> str:
    return " & ".join(f"{_phrase(letters)}:*" for letters in re.split(r"\W+", word) if letters)
