"""edX: courses."""

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind


class Edx(Provider):
    key = "edx"
    name = "edX"
    kind = SourceKind.COURSE
    domains = ("edx.org", "learning.edx.org", "courses.edx.org")
    pages = (Page(r"/(?:course|learn|professional-certificate)/", ContentKind.COURSE),)


PROVIDER = Edx()
