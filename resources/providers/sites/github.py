"""GitHub: projects, and who works on them together."""

from resources.providers.provider import Provider
from resources.sources.kinds import SourceKind


class GitHub(Provider):
    key = "github"
    name = "GitHub"
    kind = SourceKind.COMMUNITY
    domains = ("github.com",)
    open_paths = r"/[^/]+/[^/]+"


PROVIDER = GitHub()
