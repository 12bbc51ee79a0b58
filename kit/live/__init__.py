"""Live updates: open pages hear the names and ids of what changed, never content.

`announce` and `end_tokens` are for services, `live_token` for pages; `stream` is the process that open pages
listen to.
"""

from kit.live.announcing import announce
from kit.live.ending import end_tokens
from kit.live.tokens import live_token

__all__ = ["announce", "end_tokens", "live_token"]
