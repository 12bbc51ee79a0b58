"""The addresses of `reflection_pages`: who gets in."""

from tests.house.addresses import Address, of

ADDRESSES = [
    Address("reflections:reflection-detail", people="mia adler", parts=of("reflection")),
    Address("reflections:feedback-give", people="adler", parts=of("reflection"), act=True),
    Address("reflections:feedback-withdraw", people="adler", parts=of("feedback"), act=True),
    Address("reflections:feedback-restore", people="adler", parts=of("feedback"), act=True),
]
