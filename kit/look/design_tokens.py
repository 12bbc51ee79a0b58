"""The colours of the look, for the few places that no sheet reaches: read from where they are written."""

import re
from functools import lru_cache

from django.conf import settings


@lru_cache(maxsize=32)
def colour(token: str) -> tuple[str, str]:
    """A colour of `static/css/tokens.css` by its name without dashes: by day and by night, as "#rrggbb".

    Raises LookupError for a token that is no pair of plain colours.
    """
    sheet = (settings.BASE_DIR / "static/css/tokens.css").read_text()
    found = re.search(rf"--{re.escape(token)}: light-dark\((#[0-9a-f]{{6}}), (#[0-9a-f]{{6}})\);", sheet)
    if found is None:
        raise LookupError(token)
    return found[1], found[2]
