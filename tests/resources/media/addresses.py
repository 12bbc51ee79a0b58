"""The addresses of `media`: who gets in."""

from tests.house.addresses import EVERYBODY, Address

ADDRESSES = [
    Address(
        "resources:image",
        people=EVERYBODY,
        parts=lambda world: {"token": "x"},
        open=True,
        seen=False,
        answers=(404,),
    ),
]
