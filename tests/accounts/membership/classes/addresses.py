"""The addresses of `classes`: who gets in; and its lists."""

from tests.accounts.fill import classes, classmates
from tests.house.addresses import INSIDERS, RUNNERS, Address, List, both, of

ADDRESSES = [
    Address("accounts:class-list", people=INSIDERS),
    Address("accounts:class-create", people=RUNNERS),
    Address("accounts:class-detail", people="mia noah adler ada", parts=of("cast.class_8b")),
    Address("accounts:class-rename", people="adler ada", parts=of("cast.class_8b")),
    Address("accounts:class-people", people="adler ada", parts=of("cast.class_8b")),
    Address("accounts:joincode-make", people="adler ada", parts=of("cast.class_8b")),
    Address(
        "accounts:class-enrol",
        people="ada",
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
]

LISTS = [
    List("accounts:class-list", "mia", classes),
    List("accounts:class-list", "adler", classes),
    List("accounts:class-list", "ada", classes),
    List("accounts:class-detail", "mia", classmates, of("cast.class_8b")),
    List("accounts:class-detail", "adler", classmates, of("cast.class_8b")),
    List("accounts:class-detail", "adler", classes, of("cast.class_8b")),
    List("accounts:class-people", "adler", classmates, of("cast.class_8b")),
]
