"""Feeds written by a machine: of all kinds, with odd parts in every place."""

from xml.sax.saxutils import escape, quoteattr

from hypothesis import strategies as st

CORE = "http://www.w3.org/2005/Atom"
PREFIXES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "yt": "http://www.youtube.com/xml/schemas/2015",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "own": "https://own.example/ns",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
DECLARED = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in PREFIXES.items())
ADDRESSES = st.sampled_from(
    (
        "https://pond.example/a",
        "http://www.pond.example/b/?utm_source=feed&x=1",
        "/frogs/3",
        "frog.mp3",
        "https://pond.example/c d?q=ä",
        "tag:pond.example,2026:1",
        "http:///pond.example/",
        "frog",
        "mailto:a@b.example",
        "",
        "https://pond.example/&amp;",
        "https://pond.example/?a=1&b;=2",
    )
)
WORDS = st.one_of(
    st.sampled_from(
        (
            "Frogs & <b>toads</b>",
            "<p>One</p><p>Two &lt;3</p>",
            "Tom &amp; Ann",
            "&eacute;t&eacute;",
            "Ã©tÃ©",
            "\x93quoted\x94",
            "  spaces\n\tinside  ",
            "été",
            "日本語",
            "<unknown>x</unknown>",
            "&nosuch; &#233;",
            "",
            "\ufeffmark",
        )
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), max_size=20),
)
DATES = st.sampled_from(
    (
        "Fri, 21 Nov 2025 00:00:19 GMT",
        "Fri, 31 Nov 2025 00:00:19 GMT",
        "21 Nov 25 10:00 EST",
        "Friday, 21 November 2025 25:00:00 +0530",
        "2025-11-21T18:02:07Z",
        "2025-11-21T18:02:07.123-03:30",
        "2025-13-21T18:02:07Z",
        "2025-11-21",
        "2025-11",
        "yesterday",
        "",
    )
)
PEOPLE = st.sampled_from(
    ("Ama Boateng", "ama@pond.example (Ama Boateng)", "ama@pond.example", "Ama <ama@pond.example>", "", "a@b")
)
TYPES = st.sampled_from(
    ("", ' type="text"', ' type="html"', ' type="xhtml"', ' type="text/plain"', ' type="image/png"')
)
SPOKEN = st.sampled_from(
    ("", "", "", ' xml:lang="de"', ' xml:base="https://base.example/x/"', ' xml:base="y/"', ' xml:base="/x/y"')
)


def written(name, words, attributes=""):
    return words.map(lambda inside: f"<{name}{attributes}>{inside}</{name}>")


def texts(*names):
    plain = WORDS.map(escape)
    cdata = WORDS.filter(lambda words: "]]>" not in words).map(lambda words: f"<![CDATA[{words}]]>")
    split = st.tuples(plain, plain).map("<!-- a comment -->".join)
    xhtml = plain.map(
        lambda words: f'<div xmlns="http://www.w3.org/1999/xhtml"><p class="a&amp;b">{words}</p><br/></div>'
    )
    return st.builds(
        lambda name, kind, more, inside: f"<{name}{kind}{more}>{inside}</{name}>",
        st.sampled_from(names),
        TYPES,
        SPOKEN,
        st.one_of(plain, cdata, split, xhtml),
    )


def with_attributes(name, **strategies):
    def element(given):
        return f"<{name}{''.join(f' {key}={quoteattr(value)}' for key, value in given.items())}/>"

    return st.fixed_dictionaries({}, optional=strategies).map(element)


LENGTHS = st.sampled_from(("1000", "0", "x", "1:02:03", "62:03", "PT1H2M"))
KINDS = st.sampled_from(("audio/mpeg", "image/png", "text/html", "video/mp4", "AUDIO/MPEG", ""))
RELATIONS = st.sampled_from(("alternate", "self", "hub", "enclosure", "Alternate", "next"))
MEDIA = st.one_of(
    with_attributes("media:content", url=ADDRESSES, type=KINDS, medium=KINDS, duration=LENGTHS),
    with_attributes("media:thumbnail", url=ADDRESSES),
    texts("media:title", "media:description"),
    written("media:rating", st.sampled_from(("adult", "nonadult"))),
    st.just('<media:community><media:statistics views="5"/></media:community>'),
)
PERSON = st.one_of(*(written(name, PEOPLE.map(escape)) for name in ("name", "email", "uri", "own:thing")))
LITTLE = st.one_of(
    texts(
        "title", "description", "summary", "subtitle", "content", "content:encoded", "dc:title", "dc:description"
    ),
    texts("itunes:summary", "itunes:subtitle", "rights"),
    MEDIA,
    st.lists(MEDIA, max_size=3).map(lambda parts: f"<media:group>{''.join(parts)}</media:group>"),
    written("link", ADDRESSES.map(escape)),
    with_attributes("link", href=ADDRESSES, rel=RELATIONS, type=KINDS, length=LENGTHS),
    with_attributes("own:link", href=ADDRESSES, rel=RELATIONS),
    with_attributes("enclosure", url=ADDRESSES, type=KINDS, length=LENGTHS),
    written("guid", ADDRESSES.map(escape)),
    written("id", ADDRESSES.map(escape)),
    written("guid", WORDS.map(escape), ' isPermaLink="false"'),
    *(written(name, DATES) for name in ("pubDate", "published", "updated", "dc:date", "lastBuildDate", "created")),
    *(written(name, PEOPLE.map(escape)) for name in ("author", "dc:creator", "itunes:author", "managingEditor")),
    st.lists(
        st.one_of(*(written(name, PEOPLE.map(escape)) for name in ("name", "email", "uri", "own:thing"))),
        max_size=3,
    ).map(lambda parts: f"<author> {''.join(parts)} </author>"),
    PEOPLE.map(lambda name: f"<itunes:owner><itunes:name>{escape(name)}</itunes:name></itunes:owner>"),
    with_attributes("itunes:image", href=ADDRESSES, url=ADDRESSES),
    *(written(name, LENGTHS) for name in ("itunes:duration", "itunes:season", "itunes:episode")),
    written("itunes:explicit", st.sampled_from(("yes", "no", "true", "FALSE", "clean", " true ", "explicit"))),
    with_attributes("podcast:chapters", url=ADDRESSES, type=KINDS),
    with_attributes("podcast:transcript", url=ADDRESSES, type=KINDS),
    written("yt:videoId", st.sampled_from(("dQw4w9WgXcQ", "a b", ""))),
    written("category", WORDS.map(escape)),
    written("rating", st.sampled_from(("adult", ""))),
    written("language", st.sampled_from(("en-GB", "fr", "?"))),
    written("ttl", LENGTHS),
    written("slash:comments", LENGTHS),
    st.just('<source url="https://other.example/">Other</source>'),
    st.just("<source><title>Other</title><id>x</id><author><name>Eve</name></author></source>"),
    st.just("<own:box><own:in>x</own:in></own:box>"),
    st.just("<own:box><title>hidden</title></own:box>"),
    st.just("<own:titled a='1'>x</own:titled>"),
    st.just("<image><url>/pond.png</url><title>Pond</title><link>/</link></image>"),
    st.just("<image><url>/pond.png</url><link>/</link><width>32</width><height>x</height></image>"),
    st.just("<post-id xmlns='com-wordpress:feed-additions:1'>7</post-id>"),
    st.just("<title xmlns='com-wordpress:feed-additions:1'>7</title>"),
    written("itunes:keywords", WORDS.map(escape)),
    written("media:keywords", WORDS.map(escape), " a='1'"),
    st.just("<textInput><title>T</title><name>q</name><link>/q</link></textInput>"),
    st.just("stray words"),
)


ABOUT = st.sampled_from(("", "", ' rdf:about="https://pond.example/1"'))


@st.composite
def feeds(draw):
    dialect = draw(st.sampled_from(("rss", "rss", "rdf", "atom", "atom03", "bare", "atom in rss")))
    entry = {"atom": "entry", "atom03": "entry"}.get(dialect, "item")
    about = "".join(draw(st.lists(LITTLE, max_size=5)))
    entries = "".join(
        f"<{entry}{draw(SPOKEN)}{draw(ABOUT)}>{''.join(draw(st.lists(LITTLE, max_size=7)))}</{entry}>"
        for _ in range(draw(st.integers(0, 3)))
    )
    after = "".join(draw(st.lists(LITTLE, max_size=1)))
    root = f"{DECLARED}{draw(SPOKEN)}"
    body = {
        "rss": f'<rss version="2.0"{root}><channel>{about}{entries}{after}</channel></rss>',
        "atom in rss": f'<rss version="0.91" xmlns:atom="{CORE}"{root}><channel>{about}{entries}</channel></rss>',
        "rdf": f'<rdf:RDF xmlns="http://purl.org/rss/1.0/"{root}><channel>{about}</channel>{entries}</rdf:RDF>',
        "atom": f'<feed xmlns="{CORE}"{root}>{about}{entries}{after}</feed>',
        "atom03": f'<feed version="0.3" xmlns="http://purl.org/atom/ns#"{root}>{about}{entries}</feed>',
        "bare": f"<rss{root}><channel>{about}</channel>{entries}</rss>",
    }[dialect]
    return ('<?xml version="1.0" encoding="utf-8"?>\n' + body).encode()
