"""The answer of a worker that is asked for a preview, as it stands in the cache."""

import time
from dataclasses import dataclass

from kit.addresses import Address
from resources.adding.preview import Preview
from resources.adding.previewing import SECONDS

AT_MOST = SECONDS + 2  # seconds from the question to the answer, or there is none
KEPT = 120  # seconds that an answer is kept for whoever asked


@dataclass
class Answer:
    """As it stands in the cache: under way, until there is a preview or a sentence that says why not."""

    address: Address
    asked: float
    place: str
    preview: Preview | None = None
    refused: str = ""

    @property
    def is_there(self) -> bool:
        """Whether the worker has answered."""
        return self.preview is not None or bool(self.refused)

    @property
    def is_overdue(self) -> bool:
        """Whether nobody will answer any more: no worker is there, or it was killed."""
        return not self.is_there and time.time() > self.asked + AT_MOST
