"""The addresses of `networks`: people, what they share and ask, goals, the map."""

from tests.house.addresses import (
    ALL_ADMINS,
    ALL_STUDENTS,
    HARBOUR,
    INSIDERS,
    LEARNERS,
    STUDENTS,
    Address,
    of,
)


def shared(thing: str, audience: str = "", to: str = ""):
    """What is shared, and with whom."""
    with_whom = of(to, "to") if to else lambda world: {}
    kind = {"audience": audience} if audience else {}
    return lambda world: {"what": thing} | of(thing)(world) | kind | with_whom(world)


NETWORKS: list[Address] = [
    Address("networks:person-find", people=INSIDERS),
    Address("networks:connection-list", people=INSIDERS),
    Address("networks:connection-ask", people="mia noah zoe adler brook carl ada", parts=of("cast.lena")),
    Address("networks:connection-answer", people="noah", parts=of("connection")),
    Address("networks:connection-withdraw", people="mia", parts=of("connection"), act=True),
    Address("networks:connection-end", people="mia adler", parts=of("connection_in_place")),
    Address("networks:share-list", people=INSIDERS),
    Address("networks:share-choose", people=HARBOUR, parts=shared("entry")),
    Address("networks:share-make", people="mia noah adler", parts=shared("entry", "class", "cast.class_8b")),
    Address("networks:share-take-back", people="noah", parts=of("share"), act=True),
    Address("networks:share-restore", people="noah", parts=of("share"), act=True),
    Address("networks:share-hide", people="mia adler", parts=of("share"), act=True),
    Address("networks:share-unhide", people="mia adler", parts=of("share"), act=True),
    Address("networks:share-report", people="mia adler", parts=of("share")),
    Address("networks:share-report-list", people=f"carl {ALL_ADMINS}"),
    Address("networks:share-report-detail", people="carl", parts=of("share_report")),
    Address("networks:message-rule", people=ALL_ADMINS),
    Address("networks:question-ask", people=STUDENTS, parts=of("entry")),
    Address("networks:question-list", people=LEARNERS),
    Address("networks:question-detail", people="mia adler", parts=of("question")),
    Address("networks:oversight-look", people="carl"),
    Address("networks:goal-list", people=ALL_STUDENTS),
    Address("networks:goal-create", people=ALL_STUDENTS),
    Address("networks:goal-detail", people="mia adler", parts=of("goal")),
    Address("networks:goal-edit", people="mia", parts=of("goal")),
    Address("networks:goal-reach", people="mia", parts=of("goal"), act=True),
    Address("networks:goal-drop", people="mia", parts=of("goal"), act=True),
    Address("networks:goal-reopen", people="mia", parts=of("goal"), act=True),
    Address("networks:goal-ties", people="mia", parts=of("goal")),
    Address("networks:step-add", people="mia", parts=of("goal"), act=True),
    Address("networks:step-restore", people="mia", parts=of("goal"), act=True),
    Address("networks:step-toggle", people="mia", parts=of("step"), act=True),
    Address("networks:step-remove", people="mia", parts=of("step"), act=True),
    Address("networks:netmap-detail", people=INSIDERS),
    Address("networks:netmap-download", people=INSIDERS, seen=False),
    Address("networks:netmap-student", people="adler", parts=of("cast.mia")),
]
