"""The addresses of `reflection_pages`: who gets in."""

from tests.house.addresses import Address, of

ADDRESSES = [
    Address("reflections:reflection-detail", people="mia adler", parts=of("reflection")),
    Address("reflections:feedback-give", people="adler", parts=of("reflection"), act=True),
]
