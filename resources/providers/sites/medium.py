"""Medium: what people write under their name there."""

from resources.providers.provider import Provider
from resources.sources.kinds import SourceKind

_WRITER = r"/(@[\w.-]+)/?\Z"


class Medium(Provider):
    key = "medium"
    name = "Medium"
    kind = SourceKind.BLOG
    domains = ("medium.com",)
    open_paths = _WRITER
    feeds = ((_WRITER, "https://medium.com/feed/{1}"),)
    claims_all = True  # a name with an @ before it is a writer, no account at a site like Mastodon


PROVIDER = Medium()
