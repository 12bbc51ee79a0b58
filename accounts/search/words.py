"""What somebody typed into search, as a question to PostgreSQL."""

import re
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from django.contrib.postgres import search as postgres
from django.db.models import F
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.people.viewer import Viewer
from kit.text.languages import ENGLISH, search_config_of

LONGEST = 200
SHORTEST = 2

# Marks that no text can hold once it is escaped, so that only our own become elements.
START, STOP = "\u0001", "\u0002"

_PART = re.compile(r'(-?)"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w", re.UNICODE)


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


class Query(postgres.SearchQuery):
    """What is looked for (`query` and `barred` as in `SearchQuery`), read from its words once, not for each row.

    It knows them by the endings of the school's language and of English, for a row may be kept by those of either.
    """

    template = "(SELECT %(expressions)s)"

    def __init__(self, viewer: Viewer, query: str, barred: str | None = None):
        search_configs = search_configs_of(viewer)
        wanted = reduce(
            or_, (postgres.SearchQuery(query, config=each, search_type="raw") for each in search_configs)
        )
        if barred is not None:
            lacks = (~postgres.SearchQuery(barred, config=each, search_type="raw") for each in search_configs)
            wanted = reduce(and_, lacks, wanted)
        super().__init__(wanted)


def passage(field: str, query: Query, search_config: F | str) -> postgres.SearchHeadline:
    """Some words of a text around what was found, each between START and STOP; its first words when it was not."""
    return postgres.SearchHeadline(
        field, query, config=search_config, start_sel=START, stop_sel=STOP, max_words=30, min_words=15
    )


def search_configs_of(viewer: Viewer) -> list[str]:
    """The ways in which PostgreSQL reads the words of the viewer's school: by its language, and by English."""
    return sorted({search_config_of(viewer.school.language), ENGLISH})


def read_words(typed: str) -> SearchQuery:
    """Words, "words in quotes", -words that must be missing; the last word may be the beginning of one."""
    typed = " ".join(typed.replace("\x00", " ").split())
    if not typed:
        return SearchQuery("")
    if len(typed) > LONGEST:
        return SearchQuery(typed[:LONGEST], trouble=_("That is too much to look for at once. Use a few words."))
    wanted, unwanted, query, barred = [], [], [], []
    parts = [part for part in _PART.finditer(typed) if _WORD.search(part[0])]
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
