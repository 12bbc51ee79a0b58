"""GeoGebra: figures and sums that move."""

from resources.providers.provider import Provider
from resources.sources.kinds import SourceKind


class GeoGebra(Provider):
    key = "geogebra"
    name = "GeoGebra"
    kind = SourceKind.TOOL
    domains = ("geogebra.org",)
    is_wide = True


PROVIDER = GeoGebra()
