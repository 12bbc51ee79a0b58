"""FutureLearn: courses."""

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind


class FutureLearn(Provider):
    key = "futurelearn"
    name = "FutureLearn"
    kind = SourceKind.COURSE
    domains = ("futurelearn.com",)
    pages = (Page(r"/(?:info/)?courses/", ContentKind.COURSE),)


PROVIDER = FutureLearn()
