"""Whether a push comes from the hub we gave our secret to."""

import hmac
from collections.abc import Iterable

METHODS = frozenset({"sha1", "sha256", "sha384", "sha512"})


def is_signed(secret: str, signature: str, body: Iterable[bytes]) -> bool:
    """Whether `signature` ("sha256=" and hex digits, as X-Hub-Signature has it) is that of the body, which comes
    in portions. False for a method that WebSub does not name. How long it takes tells nothing."""
    method, _mark, digits = signature.strip().partition("=")
    method = method.strip().lower()
    if method not in METHODS:
        return False
    right = hmac.new(secret.encode(), digestmod=method)
    for portion in body:
        right.update(portion)
    return hmac.compare_digest(right.hexdigest().encode(), digits.strip().lower().encode())
