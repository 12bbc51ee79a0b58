"""The addresses of `questions`: who gets in; and its lists."""

from tests.accounts.fill import classes
from tests.house.addresses import ALL_STUDENTS, INSIDERS, STUDENTS, Address, List, of
from tests.networks.fill import shares
from tests.world import World


def topic(world: World) -> dict:
    return {"uuid": world.cast.chemistry.uuid}


def reported(world: World) -> dict:
    return {"kind": "question"} | of("question")(world)


ADDRESSES = [
    Address("networks:question-ask", people=STUDENTS, parts=of("entry")),
    Address("networks:question-about-topic", people=ALL_STUDENTS, parts=topic),
    Address("networks:question-list", people=INSIDERS),
    Address("networks:question-detail", people="mia adler", parts=of("question")),
    Address("networks:question-answer-withdraw", people="adler", parts=of("question"), act=True),
    Address("networks:question-answer-restore", people="adler", parts=of("question"), act=True),
    Address("accounts:report-make", people="mia adler", parts=reported),
]

LISTS = [
    List("networks:question-list", "mia", shares),
    List("networks:question-list", "adler", shares),
    List("networks:question-about-topic", "mia", shares, topic),
    List("networks:question-list", "lena", shares),
    List("networks:question-ask", "mia", classes, of("entry")),
]
