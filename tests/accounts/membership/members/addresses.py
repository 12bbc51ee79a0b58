"""The addresses of `members`: who gets in; and its lists."""

from accounts.membership.members.services import new_addresses
from accounts.membership.members.services.invitations import token_of
from tests.accounts.fill import classes, classmates, topics
from tests.house.addresses import ALL_ADMINS, ALL_STAFF, EVERYBODY, STAFF, Address, List, of
from tests.house.fill import everything
from tests.world import World


def membership(world: World) -> dict:
    row = world.cast.brook.memberships.get()
    return {"uuid": world.cast.brook.uuid, "membership_uuid": row.uuid}


def token(world: World) -> dict:
    return {"token": token_of(world.invitation)}


def new_address(world: World) -> dict:
    cast = world.cast
    letter = {"before": cast.adler.email, "email": "other@harbour.example"}
    return {"token": new_addresses.token_of(person=cast.adler, school=cast.harbour, **letter)}


def reported(world: World) -> dict:
    return {"kind": "person"} | of("cast.mia")(world)


ADDRESSES = [
    Address("accounts:person-edit", people=EVERYBODY),
    Address("accounts:person-without-school", people=EVERYBODY, open=True),
    Address("accounts:person-detail", people=f"mia noah {STAFF}", parts=of("cast.mia")),
    Address("accounts:report-make", people=f"noah {STAFF}", parts=reported),
    Address("accounts:person-list", people=ALL_ADMINS),
    Address("accounts:person-add-student", people=ALL_ADMINS),
    Address("accounts:person-add-staff", people=ALL_ADMINS),
    Address("accounts:invitation-send", people="ada", parts=of("invitation"), act=True),
    Address("accounts:invitation-withdraw", people="ada", parts=of("invitation"), act=True),
    Address("accounts:invitation-accept", people=EVERYBODY, parts=token, open=True),
    Address("accounts:person-manage", people="ada", parts=of("cast.mia")),
    Address("accounts:person-send-link", people="ada", parts=of("cast.adler"), act=True),
    Address("accounts:person-correct", people="adler ada", parts=of("cast.mia")),
    Address("accounts:person-address", people="ada", parts=of("cast.adler")),
    Address("accounts:person-address-change", people=f"{ALL_STAFF} max"),
    Address("accounts:person-address-accept", people=EVERYBODY, parts=new_address, open=True),
    Address("accounts:person-password", people="adler ada", parts=of("cast.mia")),
    Address("accounts:membership-role", people="ada", parts=membership, act=True),
    Address("accounts:membership-end", people="ada", parts=membership, act=True),
    Address("accounts:membership-restore", people="ada", parts=membership, act=True),
]

LISTS = [
    List("accounts:person-list", "ada", classmates),
    List("accounts:person-edit", "lena", topics),
    List("accounts:person-detail", "noah", everything, of("cast.mia")),
    List("accounts:person-detail", "mia", topics, of("cast.lena")),
    List("accounts:person-manage", "ada", classes, of("cast.mia")),
]
