"""TED-Ed: lessons round a video, by TED or by teachers."""

from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.providers.sites.youtube import video_on_page
from resources.sources.kinds import SourceKind


class TedEd(Provider):
    key = "ted-ed"
    name = "TED-Ed"
    kind = SourceKind.COURSE
    domains = ("ed.ted.com",)
    canonical_host = "ed.ted.com"
    query_parts = ()
    pages = (
        Page(r"/lessons/([\w-]+)", ContentKind.LESSON),
        Page(r"/on/\w", ContentKind.LESSON),
        Page(r"/(?:series|best_of_web)/", ContentKind.COURSE),
    )
    titles = ("TED-Ed",)

    def video_on_page(self, page: bytes) -> str:
        """Its videos are at YouTube."""
        return video_on_page(page)


PROVIDER = TedEd()
