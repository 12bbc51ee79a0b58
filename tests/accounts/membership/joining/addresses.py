"""The addresses of `joining`: who gets in."""

from tests.house.addresses import EVERYBODY, Address
from tests.world import World


def code(world: World) -> dict:
    return {"code": world.join_code.code}


ADDRESSES = [
    Address("accounts:join", people=EVERYBODY, open=True),
    Address("accounts:join-account", people=EVERYBODY, parts=code, open=True),
    Address("accounts:join-user-name", people=EVERYBODY, parts=code, open=True, act=True),
]
