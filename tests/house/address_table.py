"""The table itself; what its words mean stands in addresses.py."""

from tests.house.addresses import (
    ALL_STAFF,
    ALL_STUDENTS,
    EVERYBODY,
    OTHER_ADMINS,
    OTHER_TEACHERS,
    STAFF,
    STUDENTS,
    TEACHERS,
    Address,
    of,
)
from tests.world import World

# Everybody but outside adults.
INSIDERS = f"{ALL_STUDENTS} {ALL_STAFF}"
HARBOUR = f"{STUDENTS} {STAFF}"
ALL_TEACHERS = f"{TEACHERS} {OTHER_TEACHERS}"
ALL_ADMINS = f"ada {OTHER_ADMINS}"
LEARNERS = f"{ALL_STUDENTS} {ALL_TEACHERS}"
RUNNERS = f"{ALL_TEACHERS} {ALL_ADMINS}"


def both(first: str, first_part: str, second: str, second_part: str = "uuid"):
    """Two parts of an address from two things of the world."""
    return lambda world: of(first, first_part)(world) | of(second, second_part)(world)


def code(world: World) -> dict:
    return {"code": world.join_code.code}


def membership(world: World) -> dict:
    row = world.cast.brook.memberships.get()
    return {"uuid": world.cast.brook.uuid, "membership_uuid": row.uuid}


ADDRESSES: list[Address] = [
    # pages
    Address("pages:home", people=EVERYBODY),
    Address("pages:class-dashboard", people="adler", parts=of("cast.class_8b")),
    Address("pages:student-overview", people="adler", parts=both("cast.class_8b", "uuid", "cast.mia", "student")),
    Address("pages:search", people=INSIDERS),
    Address("pages:welcome-interests", people=ALL_STUDENTS),
    Address("pages:welcome-pick", people=ALL_STUDENTS, parts=of("cast.music"), act=True),
    Address("pages:welcome-goal", people=ALL_STUDENTS),
    Address("pages:welcome-done", people=ALL_STUDENTS, seen=False),
    Address("pages:theme-choose", people=EVERYBODY, act=True, open=True, seen=False),
    Address("pages:live-token", people=EVERYBODY, seen=False),
    Address("pages:health", people=EVERYBODY, open=True, seen=False),
    Address("pages:ready", people=EVERYBODY, open=True, seen=False, answers=(200, 503)),
    Address("pages:metrics", people=EVERYBODY, open=True, seen=False, answers=(404,)),
    Address("pages:style-list", people=EVERYBODY, open=True, seen=False, answers=(404,)),
    # signing in
    Address("account_login", people=EVERYBODY, open=True),
    Address("account_logout", people=EVERYBODY, open=True),
    Address("account_inactive", people=EVERYBODY, open=True),
    Address("account_change_password", people=EVERYBODY),
    Address("account_reset_password", people=EVERYBODY, open=True),
    Address("account_reset_password_done", people=EVERYBODY, open=True),
    Address("account_reset_password_from_key_done", people=EVERYBODY, open=True),
    Address(
        "account_reset_password_from_key",
        people=EVERYBODY,
        parts=lambda world: {"uidb36": "zz", "key": "no-such-key"},
        open=True,
    ),
    # accounts
    Address("accounts:join", people=EVERYBODY, open=True),
    Address("accounts:join-account", people=EVERYBODY, parts=code, open=True),
    Address("accounts:join-user-name", people=EVERYBODY, parts=code, open=True, seen=False),
    Address("accounts:person-edit", people=EVERYBODY),
    Address("accounts:person-without-school", people=EVERYBODY, open=True),
    Address("accounts:person-detail", people=f"mia noah {STAFF}", parts=of("cast.mia")),
    Address("accounts:person-list", people=ALL_ADMINS),
    Address("accounts:person-add-student", people=ALL_ADMINS),
    Address("accounts:person-add-staff", people=ALL_ADMINS),
    Address("accounts:topic-list", people=ALL_ADMINS),
    Address("accounts:audit-list", people=ALL_ADMINS),
    Address("accounts:topic-add", people=ALL_ADMINS, act=True),
    Address("accounts:person-manage", people="ada", parts=of("cast.mia")),
    Address("accounts:person-send-link", people="ada", parts=of("cast.adler"), act=True),
    Address("accounts:person-password", people="adler ada", parts=of("cast.mia")),
    Address("accounts:membership-role", people="ada", parts=membership, act=True),
    Address("accounts:membership-end", people="ada", parts=membership, act=True),
    Address("accounts:membership-restore", people="ada", parts=membership, act=True),
    Address("accounts:class-list", people=INSIDERS),
    Address("accounts:class-create", people=RUNNERS),
    Address("accounts:class-detail", people="mia noah adler ada", parts=of("cast.class_8b")),
    Address("accounts:class-rename", people="adler ada", parts=of("cast.class_8b")),
    Address("accounts:class-people", people="adler ada", parts=of("cast.class_8b")),
    Address("accounts:class-cards", people="adler ada", parts=of("cast.class_8b")),
    Address("accounts:joincode-make", people="adler ada", parts=of("cast.class_8b")),
    Address(
        "accounts:class-enrol",
        people="adler ada",
        parts=both("cast.class_8b", "uuid", "cast.zoe", "person_uuid"),
        act=True,
    ),
    Address(
        "accounts:class-unenrol",
        people="adler ada",
        parts=both("cast.class_8b", "uuid", "cast.mia", "person_uuid"),
        act=True,
    ),
    Address(
        "accounts:joincode-detail",
        people="adler ada",
        parts=both("cast.class_8b", "uuid", "join_code", "code_uuid"),
    ),
    Address(
        "accounts:joincode-close",
        people="adler ada",
        parts=both("cast.class_8b", "uuid", "join_code", "code_uuid"),
        act=True,
    ),
    Address("accounts:interest-list", people=ALL_STUDENTS),
    Address("accounts:interest-add", people=ALL_STUDENTS, parts=of("cast.music")),
    Address("accounts:interest-remove", people="mia", parts=of("interest"), act=True),
    Address("accounts:interest-restore", people=ALL_STUDENTS, act=True),
    Address("accounts:expertise-add", people=EVERYBODY, act=True),
    Address("accounts:expertise-remove", people="lena", parts=of("expertise"), act=True),
    Address("accounts:notification-list", people=EVERYBODY),
    Address("accounts:notification-read-all", people=EVERYBODY, act=True),
    Address("accounts:notification-open", people="mia", parts=of("notification"), act=True),
    # resources
    Address("resources:source-list", people=INSIDERS),
    Address("resources:source-add", people=INSIDERS),
    Address("resources:source-detail", people=HARBOUR, parts=of("source")),
    Address("resources:feed-check-now", people=HARBOUR, parts=of("source"), act=True),
    Address("resources:source-review-list", people=ALL_STAFF),
    Address("resources:feed-overview", people=ALL_ADMINS),
    Address("resources:source-judge", people=STAFF, parts=of("source")),
    Address("resources:follow-start", people=HARBOUR, parts=of("source")),
    Address("resources:follow-edit", people="mia", parts=of("follow")),
    Address("resources:follow-end", people="mia", parts=of("follow"), act=True),
    Address("resources:follow-restart", people="mia", parts=of("follow"), act=True),
    Address("resources:entry-list", people=INSIDERS),
    Address("resources:entry-detail", people=HARBOUR, parts=of("entry")),
    Address("resources:entry-read", people=HARBOUR, parts=of("entry"), act=True),
    Address("resources:entry-save", people=HARBOUR, parts=of("entry"), act=True),
    Address("resources:entry-note", people=HARBOUR, parts=of("entry"), act=True),
    Address("resources:saved-list", people=INSIDERS),
    Address("resources:highlight-make", people=HARBOUR, parts=of("entry")),
    Address("resources:highlight-edit", people="mia", parts=of("highlight")),
    Address("resources:highlight-remove", people="mia", parts=of("highlight"), act=True),
    Address("resources:highlight-restore", people="mia", parts=of("highlight"), act=True),
    Address("resources:note-list", people=INSIDERS),
    Address("resources:note-export", people=INSIDERS, seen=False),
    Address("resources:rhythm-edit", people=INSIDERS),
    Address("resources:evaluation-edit", people=STUDENTS, parts=of("source")),
    Address("resources:evaluation-list", people=ALL_STAFF),
    Address("resources:evaluation-detail", people="mia adler lena", parts=of("evaluation")),
    Address("resources:evaluation-answer", people="adler lena", parts=of("evaluation"), act=True),
    Address("resources:collection-list", people=INSIDERS),
    Address("resources:collection-detail", people=HARBOUR, parts=of("collection")),
    Address("resources:collection-take", people=HARBOUR, parts=of("collection")),
    Address("resources:collection-purpose", people="mia", parts=of("collection")),
    Address("resources:collection-leave", people="mia", parts=of("collection")),
    Address("resources:collection-rejoin", people="mia", parts=of("collection"), act=True),
    Address("resources:collection-item-hide", people="mia", parts=of("collection_item"), act=True),
    Address("resources:collection-item-show", people="mia", parts=of("collection_item"), act=True),
    Address("resources:collection-item-own", people="mia", parts=of("collection_item"), act=True),
    Address("resources:collection-kept", people=ALL_STAFF),
    Address("resources:collection-create", people=ALL_STAFF),
    Address("resources:collection-build", people="lena ada", parts=of("collection")),
    Address("resources:collection-edit", people="lena ada", parts=of("collection")),
    Address("resources:collection-item-add", people="lena ada", parts=of("collection")),
    Address("resources:collection-item-pick", people="lena ada", parts=of("collection")),
    Address(
        "resources:collection-item-add-known",
        people="lena ada",
        parts=both("collection", "uuid", "source", "source"),
    ),
    Address("resources:collection-publish", people="lena ada", parts=of("collection")),
    Address("resources:collection-unpublish", people="lena ada", parts=of("collection"), act=True),
    Address("resources:collection-archive", people="lena ada", parts=of("collection"), act=True),
    Address("resources:collection-unarchive", people="lena ada", parts=of("collection"), act=True),
    Address("resources:collection-copy", people=STAFF, parts=of("collection"), act=True),
    Address("resources:collection-item-edit", people="lena ada", parts=of("collection_item")),
    Address("resources:collection-item-move", people="lena ada", parts=of("collection_item"), act=True),
    Address("resources:collection-item-remove", people="lena ada", parts=of("collection_item"), act=True),
    Address("resources:collection-item-restore", people="lena ada", parts=of("collection_item"), act=True),
    Address(
        "resources:image",
        people=EVERYBODY,
        parts=lambda world: {"token": "x"},
        open=True,
        seen=False,
        answers=(404,),
    ),
    Address(
        "resources:push-callback",
        people=EVERYBODY,
        parts=lambda world: {"token": "x"},
        open=True,
        seen=False,
        answers=(404,),
    ),
    # networks
    Address("networks:person-find", people=INSIDERS),
    Address("networks:connection-list", people=INSIDERS),
    Address("networks:connection-ask", people="mia noah zoe adler brook carl ada", parts=of("cast.lena")),
    Address("networks:connection-answer", people="noah", parts=of("connection")),
    Address("networks:connection-withdraw", people="mia", parts=of("connection"), act=True),
    Address("networks:connection-end", people="mia adler", parts=of("connection_in_place")),
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
    # reflections
    Address("reflections:prompt-list", people=ALL_TEACHERS),
    Address("reflections:prompt-create", people=ALL_TEACHERS),
    Address("reflections:schedule-list", people=ALL_TEACHERS),
    Address("reflections:schedule-create", people=ALL_TEACHERS),
    Address("reflections:schedule-stop", people="adler", parts=of("schedule"), act=True),
    Address("reflections:schedule-resume", people="adler", parts=of("schedule"), act=True),
    Address("reflections:reflection-list", people=LEARNERS),
    Address("reflections:reflection-free", people=ALL_STUDENTS),
    Address("reflections:reflection-write", people="mia", parts=of("open_occurrence")),
    Address("reflections:reflection-continue", people="mia", parts=of("draft")),
    Address("reflections:reflection-discard", people="mia", parts=of("draft"), act=True),
    Address("reflections:reflection-detail", people="mia adler", parts=of("reflection")),
    Address("reflections:feedback-give", people="adler", parts=of("reflection"), act=True),
]

# Names that a library asks for and that lead nowhere here.
NOT_OURS: set[str] = {
    "account_signup",
    "account_email",
    "account_email_verification_sent",
    "account_reauthenticate",
    "account_set_password",
    "account_confirm_login_code",
    "account_confirm_email",
}
