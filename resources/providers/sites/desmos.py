"""Desmos: a calculator that draws, and lessons with it."""

from resources.providers.provider import Provider
from resources.sources.kinds import SourceKind


class Desmos(Provider):
    key = "desmos"
    name = "Desmos"
    kind = SourceKind.TOOL
    domains = ("desmos.com",)
    is_wide = True


PROVIDER = Desmos()
