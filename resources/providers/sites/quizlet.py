"""Quizlet: sets of cards to learn from."""

from resources.providers.provider import Provider
from resources.sources.kinds import SourceKind


class Quizlet(Provider):
    key = "quizlet"
    name = "Quizlet"
    kind = SourceKind.TOOL
    domains = ("quizlet.com",)
    is_wide = True


PROVIDER = Quizlet()
