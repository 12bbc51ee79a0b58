"""OpenLearn: courses of the Open University."""

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind


class OpenLearn(Provider):
    key = "openlearn"
    name = "OpenLearn"
    kind = SourceKind.COURSE
    domains = ("open.edu",)
    pages = (Page(r"/openlearn/", ContentKind.COURSE),)


PROVIDER = OpenLearn()
