"""Networks of any size for tests and pictures: invented, plausible, the same for the same seed."""

import datetime
import random
import uuid

from networks.netmap.shapes import Family, Gap, Map, Tie, TieState, kinds

TODAY = datetime.date(2026, 11, 23)
FIRST = ("Maya", "Liam", "Aroha", "Zoë", "Kwame", "Ines", "Yuki", "Omar", "Freya", "Tomasz", "Priya", "Chidi")
LAST = ("Okafor", "Smith", "Parata", "Nowak", "Silva", "Tanaka", "Haddad", "Larsen", "Patel", "Brown")
WORDS = ("Deep", "Sea", "Field", "Notes", "Star", "Talk", "Chemistry", "Kitchen", "Code", "Weather", "Marine")
TOPICS = (
    ("chemistry", "Chemistry"),
    ("marine-biology", "Marine biology"),
    ("coding", "Coding"),
    ("poetry", "Poetry"),
    ("astronomy", "Astronomy"),
    ("making-music", "Making music"),
)
GAPS = (
    Gap("Someone for poetry", "Nobody helps you with poetry yet.", "/find/", Family.WHO, TOPICS[3]),
    Gap("A source for astronomy", "You follow nothing about astronomy yet.", "/sources/", Family.WHAT, TOPICS[4]),
    Gap("A place to take part", "You have no place to take part yet.", "/groups/", Family.WHERE),
)


def ties(count: int, seed: int = 1) -> tuple[Tie, ...]:
    chance = random.Random(seed)
    return tuple(_tie(chance) for _number in range(count))


def _tie(chance: random.Random) -> Tie:
    kind = chance.choice(list(kinds()))
    somebody = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
    something = " ".join(chance.sample(WORDS, chance.choice([1, 2, 3, 4])))
    return Tie(
        uuid=uuid.UUID(int=chance.getrandbits(128)),
        name=somebody if kinds()[kind].family == Family.WHO else something,
        kind=kind,
        topics=tuple(chance.sample(TOPICS, chance.choice([0, 1, 1, 2]))),
        purpose="for my project",
        strength=chance.random() ** 1.6,
        freshness=chance.random(),
        since=TODAY - datetime.timedelta(days=chance.randrange(300)),
        until=TODAY - datetime.timedelta(days=1) if chance.random() < 0.05 else None,
        url="/somewhere/",
        state=TieState.ASKED if chance.random() < 0.1 else TieState.ACTIVE,
    )


def network(count: int, seed: int = 1, gaps: tuple[Gap, ...] = GAPS) -> Map:
    return Map("Maya Okafor", TODAY, ties(count, seed), gaps)
