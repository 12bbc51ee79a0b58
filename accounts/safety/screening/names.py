"""What a name reads like: a letter that looks like another is the other. Pure: names in, answers out."""

import re
import unicodedata
from itertools import dropwhile

from accounts.safety.screening.reading import UNSEEN

_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
# Letters of other alphabets, digits and signs that pass for a Latin letter; a big "I" is a small "l" too.
_LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕԁһкмтвнӏгпαεορτυκινχγβηζμ" + "øđıl" + "013457@$|",
    "aeopcyxijsdhkmtbhirnaeoptukinxybhzm" + "odii" + "oieastasi",
)


def _words(name: str) -> list[str]:
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", UNSEEN.sub("", name)).casefold())
    plain = plain.translate(_LOOK_ALIKES)
    return "".join(sign if unicodedata.category(sign)[0] in "LMN" else " " for sign in plain).split()


_TITLES = frozenset(
    _words(
        """mr mrs ms miss mx dr prof professor sir madam teacher headteacher admin counsellor librarian
        herr frau doktor lehrer lehrerin monsieur madame mme mlle professeur signor signora professore
        professoressa señor señora señorita sr sra profesor profesora senhor senhora meneer mevrouw"""
    )
)
# What nobody is called; whole words, for inside of others they are harmless.
_INSULTS = frozenset(
    _words(
        """arsehole ass asshole bastard bitch bollocks bullshit cunt dickhead dumbass faggot fuck fucker fucking
        hitler idiot motherfucker nigga nigger paedo pervert piss prick pussy rapist retard shit shithead slut
        stupid twat wanker whore"""
    )
)


def letters_of(name: str) -> tuple[str, str]:
    """A name as it reads, whole and without the titles it begins with: "Mr  Ádler" is "mradier" and "adier"."""
    words = _words(name)
    return "".join(words), "".join(dropwhile(_TITLES.__contains__, words))


def is_insulting(name: str) -> bool:
    """Whether a name holds a word that nobody is called, be it in letters that stand alone: "f u c k"."""
    words = _words(name)
    spelled = "".join(words) if all(len(word) == 1 for word in words) else ""
    return not _INSULTS.isdisjoint([*words, spelled])
