"""TikTok: accounts and videos. It tells nobody outside what is new."""

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind


class TikTok(Provider):
    key = "tiktok"
    name = "TikTok"
    kind = SourceKind.SOCIAL
    domains = ("tiktok.com",)
    pages = (
        Page(r"/@[\w.]+/video/", ContentKind.VIDEO),
        Page(r"/@([\w.]+)", ContentKind.ACCOUNT),
    )


PROVIDER = TikTok()
