"""What is found in a text by the rules of a school. Pure: text and rules in, findings out.  # SAFETY 5, 12"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from accounts.safety.screening.contact_details import ContactDetail, contact_details
from accounts.safety.screening.phone_numbers import REGIONS, spoken_number
from accounts.safety.screening.phrases.english import ENGLISH
from accounts.safety.screening.phrases.german import GERMAN
from accounts.safety.screening.phrases.matching import Language, Match
from accounts.safety.screening.phrases.spanish import SPANISH
from accounts.safety.screening.reading import Reading, Word
from accounts.safety.screening.tiers import Act, Tier

LANGUAGES = (ENGLISH, GERMAN, SPANISH)
_TIERS = list(Tier)


@dataclass(frozen=True, slots=True)
class Exemption:
    """Words that are harmless where they stand, for all or for one topic: "breast cancer" in biology."""

    words: str
    tiers: frozenset[Tier] = frozenset(Tier)
    topic: str = ""


@dataclass(frozen=True, slots=True)
class ScreeningRules:
    """What a school does not let through in words that another person reads.

    `regions` are the countries whose phone numbers need no country code, `sites` what may be linked to beside the
    sites that everybody knows, `exempt` what is harmless here, `about` the topics that the words are about.
    """

    refused: frozenset[ContactDetail] = frozenset(ContactDetail)
    regions: tuple[str, ...] = REGIONS
    sites: frozenset[str] = frozenset()
    exempt: tuple[Exemption, ...] = ()
    about: frozenset[str] = frozenset()

    def but_for(self, *allowed: ContactDetail) -> "ScreeningRules":
        """The same rules where some kinds may go along."""
        return replace(self, refused=self.refused.difference(allowed))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a text: how grave, where in what was typed, and by which rule of which language."""

    tier: Tier
    start: int = 0
    end: int = 0
    language: str = ""
    rule: str = ""
    detail: ContactDetail | None = None

    @property
    def sentence(self) -> str:
        """What its writer reads."""
        return self.detail.sentence if self.detail else self.tier.sentence

    @property
    def is_held(self) -> bool:
        """Whether the text does not go to others for it."""
        return self.tier.act is Act.HOLD


def findings(text: str, rules: ScreeningRules) -> list[Finding]:
    """All that is found in a text, the gravest first; empty when it may go to others."""
    if not text:
        return []
    details = contact_details(text, rules.refused, rules.regions, rules.sites)
    found = [Finding(Tier.CONTACT, 0, len(text), detail=detail) for detail in details]
    reading = Reading(text)
    words = reading.words()
    if not details and ContactDetail.PHONE in rules.refused and (spoken := spoken_number(words)):
        found.append(Finding(Tier.CONTACT, *reading.span(*spoken), detail=ContactDetail.PHONE))
    for language in _spoken(words):
        found += (_finding(match, reading) for match in language.find(words) if _counts(match, rules))
    found = [each for each in found if not _is_exempt(each, reading, rules)]
    return sorted(found, key=lambda each: (_TIERS.index(each.tier), each.start))


def _finding(match: Match, reading: Reading) -> Finding:
    detail = ContactDetail.ELSEWHERE if match.tier is Tier.CONTACT else None
    start, end = reading.span(match.start, match.end)
    return Finding(match.tier, start, end, match.language, match.phrase, detail)


def _counts(match: Match, rules: ScreeningRules) -> bool:
    return match.tier is not Tier.CONTACT or ContactDetail.ELSEWHERE in rules.refused


def _spoken(words: list[Word]) -> Iterable[Language]:
    """The languages that a text may be in: those with as many of their frequent words as any other, or nearly."""
    texts = [word.text for word in words]
    heard = {language.code: sum(text in language.frequent_words for text in texts) for language in LANGUAGES}
    most = max(heard.values())
    return [language for language in LANGUAGES if most < 3 or heard[language.code] * 3 >= most]


def _is_exempt(finding: Finding, reading: Reading, rules: ScreeningRules) -> bool:
    for each in rules.exempt:
        if finding.tier not in each.tiers or (each.topic and each.topic not in rules.about):
            continue
        words = Reading(each.words).line
        at = reading.line.find(words)
        while at >= 0:
            start, end = reading.span(at, at + len(words))
            if start <= finding.start and finding.end <= end:
                return True
            at = reading.line.find(words, at + 1)
    return False
