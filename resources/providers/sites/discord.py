"""Discord: communities behind an invitation."""

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind


class Discord(Provider):
    key = "discord"
    name = "Discord"
    kind = SourceKind.COMMUNITY
    domains = ("discord.com", "discord.gg")
    pages = (Page(r"/", ContentKind.COMMUNITY),)


PROVIDER = Discord()
