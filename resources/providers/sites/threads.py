"""Threads: accounts and posts. It tells nobody outside what is new."""

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind


class Threads(Provider):
    key = "threads"
    name = "Threads"
    kind = SourceKind.SOCIAL
    domains = ("threads.net", "threads.com")
    pages = (
        Page(r"/@[\w.]+/post/", ContentKind.POST),
        Page(r"/@([\w.]*)", ContentKind.ACCOUNT),
    )


PROVIDER = Threads()
