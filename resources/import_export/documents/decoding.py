"""From the bytes of a file to its letters, whatever they were written in."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAID = re.compile(rb"(?:encoding|charset)\s*=\s*[\"']?([A-Za-z0-9_.:-]{1,40})", re.I)
# Those that people's files are written in; what else Python calls a codec (zip, punycode, …) is none of it.
_ALPHABETS = (
    "iso8859",
    "cp",
    "koi8",
    "mac",
    "utf-16",
    "utf-32",
    "shift_jis",
    "euc",
    "iso2022",
    "gb",
    "big5",
    "tis",
)
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def letters_of(content: bytes) -> str:
    """The text of a file. What it says of its encoding counts only when it is not UTF-8, for many say a wrong one;
    nothing is lost but single letters when nobody knows."""
    return sayable(_decoded(content))


def sayable(text: str) -> str:
    """The text without what no XML document can hold."""
    return _NO_TEXT.sub("", text)


def _decoded(content):
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    if content[:2] in (b"<\0", b"\0<"):
        return content.decode("utf-16-le" if content[0] else "utf-16-be", "replace")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode(_said(content) or "cp1252", "replace")


def _said(content):
    said = _SAID.search(content[:1000])
    if said is None:
        return None
    try:
        name = codecs.lookup(said[1].decode("ascii")).name
    except LookupError:
        return None
    return name if name.startswith(_ALPHABETS) else None
