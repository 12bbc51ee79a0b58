"""The languages whose word endings search knows, so that "ponds" finds "pond"."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

# By ISO 639-1: the name for a page, and what PostgreSQL calls the way it reads the language (`\dF` lists them).
LANGUAGES = {
    "ar": (_("Arabic"), "arabic"),
    "ca": (_("Catalan"), "catalan"),
    "da": (_("Danish"), "danish"),
    "de": (_("German"), "german"),
    "el": (_("Greek"), "greek"),
    "en": (_("English"), "english"),
    "es": (_("Spanish"), "spanish"),
    "eu": (_("Basque"), "basque"),
    "fi": (_("Finnish"), "finnish"),
    "fr": (_("French"), "french"),
    "ga": (_("Irish"), "irish"),
    "hi": (_("Hindi"), "hindi"),
    "hu": (_("Hungarian"), "hungarian"),
    "hy": (_("Armenian"), "armenian"),
    "id": (_("Indonesian"), "indonesian"),
    "it": (_("Italian"), "italian"),
    "lt": (_("Lithuanian"), "lithuanian"),
    "ne": (_("Nepali"), "nepali"),
    "nl": (_("Dutch"), "dutch"),
    "no": (_("Norwegian"), "norwegian"),
    "pt": (_("Portuguese"), "portuguese"),
    "ro": (_("Romanian"), "romanian"),
    "ru": (_("Russian"), "russian"),
    "sr": (_("Serbian"), "serbian"),
    "sv": (_("Swedish"), "swedish"),
    "ta": (_("Tamil"), "tamil"),
    "tr": (_("Turkish"), "turkish"),
    "yi": (_("Yiddish"), "yiddish"),
}
_FOLDED = "folded_"  # ours are these once more, without regard to accents: a migration of accounts makes them
ENGLISH = f"{_FOLDED}english"
_SAME = {"nb": "no", "nn": "no", "in": "id", "ji": "yi"}


def search_config_of(tag: str) -> str:
    """What the database calls our way to read words in the language of a tag ("de-AT"; RFC 5646).

    "simple" (each word as it stands) for a language that it knows no endings of; English when no tag is given, as
    most that say nothing are.
    """
    if not tag:
        return ENGLISH
    code = tag.lower().replace("_", "-").partition("-")[0]
    _name, search_config = LANGUAGES.get(_SAME.get(code, code), ("", "simple"))
    return f"{_FOLDED}{search_config}"


class SearchConfigField(models.Field):
    """How PostgreSQL reads the words of a row: one of the names that `search_config_of` gives."""

    def db_type(self, connection: Any) -> str:
        """PostgreSQL's own kind of name, for which a generated column may turn words into what search finds."""
        return "regconfig"
