"""Scratch: a community of young people who program."""

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind


class Scratch(Provider):
    key = "scratch"
    name = "Scratch"
    kind = SourceKind.COMMUNITY
    domains = ("scratch.mit.edu",)
    pages = (Page(r"/", ContentKind.COMMUNITY),)


PROVIDER = Scratch()
