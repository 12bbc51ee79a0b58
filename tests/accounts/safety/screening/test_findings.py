"""What is found in words: a file of harmless and bad texts, each with what is wanted.  # SAFETY 5, 12

`tests/data/screening/tuning.csv` is what the rules were made with; `blind.csv` was written by somebody who had not
seen them. What the rules did with it before it was known to them stands in docs/screening.md.
"""

import csv
import time
from collections import Counter
from pathlib import Path

import pytest

from accounts.safety.screening.contact_details import ContactDetail
from accounts.safety.screening.findings import LANGUAGES, Exemption, ScreeningRules, findings
from accounts.safety.screening.tiers import Act, Tier

DATA = Path(__file__).parents[3] / "data" / "screening"
RULES = ScreeningRules()
HELD = {"contact", "abuse", "slur"}


def texts(half: str) -> list[dict[str, str]]:
    with open(DATA / f"{half}.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def tiers(text: str, rules: ScreeningRules = RULES) -> set[Tier]:
    return {found.tier for found in findings(text, rules)}


@pytest.mark.parametrize("half", ["tuning", "blind"])
def test_little_that_is_harmless_is_held(half):
    harmless = [row["text"] for row in texts(half) if row["wanted"] == "harmless"]
    held = [text for text in harmless if any(found.is_held for found in findings(text, RULES))]
    assert len(harmless) >= 150
    assert len(held) <= len(harmless) * 0.02, held


@pytest.mark.parametrize("half", ["tuning", "blind"])
def test_little_that_is_bad_is_missed(half):
    bad = [row for row in texts(half) if row["wanted"] != "harmless"]
    missed = [row for row in bad if Tier(row["wanted"]) not in tiers(row["text"])]
    assert len(bad) >= 150
    assert len(missed) <= len(bad) * 0.05, missed


def test_the_file_has_every_tier_in_every_language():
    count = Counter((row["wanted"], row["language"]) for half in ("tuning", "blind") for row in texts(half))
    for wanted in ("harmless", *(tier.value for tier in Tier)):
        for language in LANGUAGES:
            assert count[wanted, language.code] >= 9, (wanted, language.code)


@pytest.mark.parametrize(
    "text",
    [
        "Yοu are stuріd",  # Greek and Cyrillic letters
        "y\u200bou ar\u00ade stu\u2060pid",
        "ＹＯＵ ＡＲＥ ＳＴＵＰＩＤ",
        "yóú àre stüpid",
        "you are stuuuupid",
        "you are 5tup1d",
        "y o u  a r e  s t u p i d",
        "you are st*pid",
    ],
)
def test_what_is_written_to_be_read_by_people_alone_is_read(text):
    assert Tier.ABUSE in tiers(text)


def test_a_finding_says_where_it_stands_in_what_was_typed():
    text = "Well, “ｙｏｕ” a\u200bre stupid."
    found = next(found for found in findings(text, RULES) if found.tier is Tier.ABUSE)
    assert text[found.start : found.end] == "ｙｏｕ” a\u200bre stupid"
    assert found.language == "en"
    assert found.rule


def test_several_tiers_fire_and_the_gravest_stands_first():
    found = findings("I want to die, call me on 07700 900123", RULES)
    assert [each.tier for each in found if each.tier is not Tier.SECRECY][0] is Tier.CONTACT
    assert Tier.DANGER in {each.tier for each in found}
    assert found[0].is_held
    assert Tier.DANGER.act is Act.ALERT


def test_words_are_whole_and_topics_are_no_findings():
    for text in ("Scunthorpe has a class assembly.", "A shitake mushroom in Essex.", "He studied suicide rates."):
        assert tiers(text) == set(), text


def test_what_a_school_or_a_topic_exempts_passes():
    text = "You are a retard, says Curley."
    assert Tier.SLUR in tiers(text)
    exempt = Exemption("you are a retard, says curley", topic="literature")
    assert Tier.SLUR in tiers(text, ScreeningRules(exempt=(exempt,)))
    assert tiers(text, ScreeningRules(exempt=(exempt,), about=frozenset({"literature"}))) == set()
    assert Tier.SLUR in tiers(f"{text} Retard!"[15:], ScreeningRules(exempt=(Exemption("other words"),)))


def test_a_known_site_is_no_link_and_a_person_there_is():
    assert tiers("See https://www.bbc.co.uk/news/1 and (nasa.gov).") == set()
    assert tiers("See bbc.co.uk.evil.com") == {Tier.CONTACT}
    assert tiers("See https://bbc.co.uk@evil.com/") == {Tier.CONTACT}
    assert tiers("See school.example.org", ScreeningRules(sites=frozenset({"school.example.org"}))) == set()


def test_where_a_kind_may_go_the_others_may_not():
    rules = RULES.but_for(ContactDetail.LINK)
    assert tiers("See www.example.com", rules) == set()
    assert tiers("What is your snap?", rules) >= {Tier.CONTACT}


HOSTILE = {
    "words of many phrases": "you are the i am so not a kill your self ",
    "letters": "k y s ",
    "digits": "0 7 7 0 ",
    "digits and signs": "0-1.2/3(4)",
    "stars": "f****",
    "at signs": "a@b.c ",
    "dots": "a.a.",
    "repeated": "aaaa",
    "number words": "one double ",
    "mixed": "аa",
    "letters of one alphabet after another": "t . me / ",
}


@pytest.mark.parametrize("part", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_take_no_longer_than_their_length(part):
    def took(letters: int) -> float:
        text = (part * letters)[:letters]
        began = time.process_time()
        findings(text, RULES)
        return time.process_time() - began

    took(2_000)
    assert min(took(16_000) for _ in range(2)) < 20 * max(took(2_000), 0.01)


def test_every_phrase_is_well_written():
    for language in LANGUAGES:
        assert len(language.rules) == len(language.graph.roads)
        assert {rule.tier for rule in language.rules} == set(Tier)
