"""The addresses of `websub`: who gets in."""

from tests.house.addresses import EVERYBODY, Address

ADDRESSES = [
    Address(
        "resources:websub-callback",
        people=EVERYBODY,
        parts=lambda world: {"token": "x"},
        open=True,
        seen=False,
        answers=(404,),
    ),
]
