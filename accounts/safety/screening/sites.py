"""Sites that are no way to reach somebody: a link to them goes along. Pure."""

import re

# Encyclopedias, newspapers and broadcasters, museums, libraries, places to learn. None where people talk.
_KNOWN = frozenset(
    """bbc.co.uk bbc.com wikipedia.org wiktionary.org wikimedia.org britannica.com nasa.gov esa.int un.org
    who.int unesco.org unicef.org nationalgeographic.com natgeokids.com khanacademy.org gutenberg.org
    archive.org nature.com sciencedirect.com science.org newscientist.com scientificamerican.com
    theguardian.com independent.co.uk nytimes.com reuters.com apnews.com npr.org pbs.org cnn.com
    economist.com sky.com itv.com channel4.com thetimes.co.uk telegraph.co.uk nhm.ac.uk bl.uk iwm.org.uk
    tate.org.uk nationaltrust.org.uk rspb.org.uk metoffice.gov.uk nrich.maths.org mathsisfun.com
    wolframalpha.com geogebra.org desmos.com w3.org python.org scratch.mit.edu code.org
    developer.mozilla.org poetryfoundation.org poetryarchive.org rsc.org sparknotes.com
    shakespeare.org.uk folger.edu goodreads.com librivox.org merriam-webster.com dictionary.com ted.com
    smithsonianmag.com si.edu loc.gov history.com worldhistory.org ourworldindata.org gapminder.org
    wwf.org wwf.de greenpeace.org redcross.org tagesschau.de zdf.de ard.de br.de wdr.de ndr.de swr.de
    dlf.de deutschlandfunk.de spiegel.de zeit.de faz.net sueddeutsche.de bpb.de planet-wissen.de geo.de
    duden.de leo.org pons.com helles-koepfchen.de klexikon.zum.de wasistwas.de logo.de hanisauland.de
    museum.de dwds.de mathe-online.at serlo.org sofatutor.com dw.com rtve.es elpais.com elmundo.es
    rae.es dle.rae.es bne.es museodelprado.es cervantes.es cervantesvirtual.com nationalgeographic.es
    muyinteresante.es icarito.cl educ.ar ign.es csic.es aemet.es eluniversal.com.mx bbc.es
    dictionary.cambridge.org oed.com jstor.org academic.oup.com bbcgoodfood.com metmuseum.org louvre.fr
    rijksmuseum.nl chess.com lichess.org wordreference.com gov.uk europa.eu parliament.uk""".split()
)
_SCHOOLS = (
    "gov",
    "edu",
    "mil",
    "ac.uk",
    "sch.uk",
    "gov.uk",
    "nhs.uk",
    "museum",
    "gob.es",
    "edu.es",
    "gob.mx",
    "edu.mx",
)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12})(?=[/:?#.,;!)\]\"'»”]|$)(.*)")
_STRIPPED = "([<\"'«„“”"


def is_known_site(word: str, more: frozenset[str] = frozenset()) -> bool:
    """Whether a word is the address of a known site, or of one of `more`, and of no person there."""
    found = _HOST.fullmatch(word.lstrip(_STRIPPED))
    if not found or "@" in word:
        return False
    host = found[1]
    parts = host.split(".")
    ends = {".".join(parts[number:]) for number in range(len(parts))}
    return not ends.isdisjoint(_KNOWN | more) or not ends.isdisjoint(_SCHOOLS)
