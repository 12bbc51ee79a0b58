"""Where an element may stand in a feed, and what kinds of text there are."""

ROOT, TOP, FEED, ENTRY, IMAGE, INPUT, SOURCE, AUTHOR, OWNER, PERSON, OTHER, LEAF, XHTML = (
    1 << place for place in range(13)
)
BOTH = FEED | ENTRY
KEEP = 0  # what stands in such an element stands as if in its parent

HTML, PLAIN, XHTML_TYPE = "text/html", "text/plain", "application/xhtml+xml"
TYPES = {"text": PLAIN, "plain": PLAIN, PLAIN: PLAIN, "html": HTML, HTML: HTML} | {
    "xhtml": XHTML_TYPE,
    XHTML_TYPE: XHTML_TYPE,
}
