"""Coursera: courses. A certificate is no source: it bears somebody's full name."""

import re

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kit.addresses import Address
from resources.providers.kinds import ContentKind
from resources.providers.provider import Page, Provider
from resources.sources.kinds import SourceKind

_CERTIFICATE = re.compile(r"/account/accomplishments/|/verify/")


class Coursera(Provider):
    key = "coursera"
    name = "Coursera"
    kind = SourceKind.COURSE
    domains = ("coursera.org",)
    has_country_sites = True
    canonical_host = "www.coursera.org"
    query_parts = ()
    pages = (
        Page(
            r"/(?:learn|specializations|professional-certificates|projects)/([\w-]+)",
            ContentKind.COURSE,
        ),
    )
    open_paths = r"/(?:learn|specializations|professional-certificates)/"
    titles = ("Coursera",)

    def refusal_of(self, address: Address) -> str | Promise:
        """Why a certificate may not be followed."""
        if _CERTIFICATE.search(address.path):
            return _("This is a certificate, and it shows somebody’s full name. Put it on your course instead.")
        return ""


PROVIDER = Coursera()
