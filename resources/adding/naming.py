"""What to call content of a known provider: by what its site told, or by what its address says."""

import re
from functools import lru_cache
from urllib.parse import unquote

from django.utils.translation import gettext as _

from kit.addresses import Address
from kit.text.html import plain_words
from resources.providers.kinds import ContentKind
from resources.providers.provider import Content, Provider

SIGN_IN_TITLE = re.compile(r"(?:log ?in|sign ?(?:in|up)|join now|security verification|just a moment)\b", re.I)
_NAMED_BY_REF = (ContentKind.PERSON, ContentKind.PAGE, ContentKind.PIECE)


def bare_title(title: str, provider: Provider) -> str:
    """A title without the name of its site; "" when there is nothing else in it."""
    if provider.titles:
        title = _title_end(provider.titles).sub("", f" {title}")
    title = title.strip(" -|•–")
    names = {"error", *(name.lower() for name in provider.titles)}
    return "" if title.lower() in names or SIGN_IN_TITLE.match(title) else title


def name_of(address: Address, content: Content) -> str:
    """A name for content whose site told none: from the words in its address, or what it is."""
    if content.kind == ContentKind.ACCOUNT:
        return f"@{content.ref}"
    if content.kind == ContentKind.RETIRED:
        return content.site
    if name := content.provider.name_of(content):
        return name
    slug = ""
    if content.kind == ContentKind.BOARD:
        last = address.path.rstrip("/").rpartition("/")[2]
        slug = last.removesuffix(content.ref)
    elif content.kind.is_learnt or content.kind in _NAMED_BY_REF:
        slug = content.ref
    parts = re.split(r"[-_\s]+", plain_words(unquote(slug)))
    words = [word for word in parts if word and not re.search(r"\d", word)]
    if not words:
        return _("%(what)s on %(site)s") % {"what": content.kind.label, "site": content.site}
    name = " ".join(words)
    return name.title() if content.kind == ContentKind.PERSON else name.capitalize()


@lru_cache
def _title_end(names: tuple[str, ...]) -> re.Pattern:
    either = "|".join(map(re.escape, names))
    return re.compile(rf"(?:\s+\((?:video|article|practice)\))?\s+[-|•–]\s+(?:{either})\s*\Z")
