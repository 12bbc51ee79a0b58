"""Who wrote it: a name and a mail address out of the one line in which feeds put both."""

import re

_MAIL = re.compile(
    r"(?<![\w.+@-])(?:mailto:\s*)?(?P<mail>[\w.+-]+@(?:[\w-]+\.)+[^\W\d_]{2,63})(?:\?[\w.-]+=\S*?)?(?![\w@])", re.I
)
_EMPTY = re.compile(r"\(\s*\)|<\s*>|\[\s*\]|&lt;\s*&gt;")
_AROUND = " \t\n,;:|/-\u2013\u2014"


def name_and_mail(words: str) -> tuple[str, str]:
    """The name and the mail address, each "" where there is none: "Ann (mailto:ann@x.example)" is Ann's."""
    found = _MAIL.search(words) if "@" in words else None
    if found is None:
        return words, ""
    name = _EMPTY.sub(" ", words[: found.start()] + " " + words[found.end() :])
    name = " ".join(name.split()).strip(_AROUND)
    if name.startswith("(") and name.endswith(")") and name.count("(") == 1:
        name = name[1:-1].strip(_AROUND)
    return name, found["mail"]
