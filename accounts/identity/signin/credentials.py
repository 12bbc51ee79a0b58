"""Words that are easy to read aloud and to type: for join codes and first passwords."""

import re
import secrets
from pathlib import Path

WORDS = (Path(__file__).parent / "data" / "words.txt").read_text().split()

# Without letters and digits that look like others.
CLEAR_CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
SHORT_WORDS = [word for word in WORDS if len(word) <= 5]


def new_code() -> str:
    """A code such as "PLUM-7KQ4": one of more than 80 million."""
    tail = "".join(secrets.choice(CLEAR_CHARACTERS) for _ in range(4))
    return f"{secrets.choice(SHORT_WORDS).upper()}-{tail}"


def looks_like_code(text: str) -> bool:
    """Whether somebody typed what `new_code` makes, whether there is such a code or not."""
    return bool(re.fullmatch(r"[a-z]{3,8}[ -](?=.*\d)[a-z0-9]{4}", text.strip().lower()))


def new_password() -> str:
    """A first password such as "otter-plum-kite-47": one of 500 million, and tries at an account are few."""
    return "-".join([*(secrets.choice(WORDS) for _ in range(3)), str(10 + secrets.randbelow(90))])
