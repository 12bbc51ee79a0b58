"""Khan Academy: courses, and the lessons, articles and exercises in them."""

import re
from dataclasses import replace

from kit.addresses import Address
from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.providers.sites.youtube import video_on_page
from resources.sources.kinds import SourceKind


class KhanAcademy(Provider):
    key = "khan-academy"
    name = "Khan Academy"
    kind = SourceKind.COURSE
    domains = ("khanacademy.org",)
    has_country_sites = True
    query_parts = ()
    pages = (
        Page(r"/.*/v/([\w-]+)", ContentKind.LESSON),
        Page(r"/.*/a/([\w-]+)", ContentKind.ARTICLE),
        Page(r"/.*/e/([\w-]+)", ContentKind.EXERCISE),
        Page(r"/(?!profile|login|signup|donate)[\w-]+", ContentKind.COURSE),
    )
    titles = ("Khan Academy",)

    def canonical(self, address: Address) -> Address:
        """Each language has a host of its own; the English one has a www."""
        address = super().canonical(address)
        return replace(address, host=re.sub(r"\A(?=khanacademy)", "www.", address.host))

    def video_on_page(self, page: bytes) -> str:
        """Its videos are at YouTube."""
        return video_on_page(page)


PROVIDER = KhanAcademy()
