"""Words as search compares them: without accents, in capitals, with one shape of apostrophe.

The database folds: `folded` is a transform of any column of words (`title__folded__contains`), `Stored` a function
it knows never to change, for what is kept in a column and for what somebody typed, which is then read once. `fold`
gives nearly the same here, to show where in a text the words stand.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache, reduce
from operator import and_, or_

from django.db.models import CharField, Func, Q, TextField, Transform, Value
from django.db.models.expressions import Expression

APOSTROPHES = "‘’‚‛´`ʹʻʼʽˈ′＇"
_ONE_SHAPE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_NO_SIGN_ABOVE = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th"}
)


@CharField.register_lookup
@TextField.register_lookup
class Folded(Transform):
    """Words, folded while the question is answered."""

    lookup_name = "folded"
    template = f"UPPER(translate(unaccent(%(expressions)s), '{APOSTROPHES}', repeat('''', {len(APOSTROPHES)})))"
    output_field = TextField()


class Stored(Func):
    """The same, by our own function (see the migration `folded_names` of accounts)."""

    function = "fold_words"
    arity = 1
    output_field = TextField()


def lines_of(*fields: str) -> Expression:
    """Some fields, one beneath the other: what is looked for never holds a new line."""
    return Func(Value("\n"), *fields, function="concat_ws", output_field=TextField())


def holds_words(text: str, *fields: str) -> Q:
    """Whether each word of `text` stands in one of some folded fields ("folded_name", "title__folded")."""
    return reduce(and_, (_holds(word, fields) for word in text.split()), Q())


def _holds(word: str, fields: tuple[str, ...]) -> Q:
    return reduce(or_, (Q(**{f"{field}__contains": Stored(Value(word))}) for field in fields))


def fold(text: str) -> tuple[str, Sequence[int]]:
    """A text folded, and for each of its letters, and its end, the place in the text."""
    letters = [_fold(letter) for letter in text]
    folded = "".join(letters)
    if all(len(letter) == 1 for letter in letters):
        return folded, range(len(text) + 1)
    places = [place for place, letter in enumerate(letters) for _each in letter]
    return folded, [*places, len(text)]


@lru_cache(maxsize=2048)
def _fold(letter: str) -> str:
    letter = letter.lower().translate(_ONE_SHAPE)
    bare = (sign for sign in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(sign))
    return "".join(bare).translate(_NO_SIGN_ABOVE)
