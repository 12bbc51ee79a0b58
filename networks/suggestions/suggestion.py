"""One thing to begin with, and why."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Where `address` leads, and `why` one would go there. It is shown with a `person`, a `kind` of tie or an
    `icon`."""

    title: str
    why: str
    address: str
    icon: str = ""
    kind: str = ""
    person: Any = None
