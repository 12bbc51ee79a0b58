"""What a tag is: a word or two in small letters."""

LONGEST = 30
MOST = 10


def tags_in(text: str) -> list[str]:
    """The tags in what somebody typed with commas between, each once, in their order."""
    found = (tidy(part) for part in text.replace(";", ",").split(","))
    return list(dict.fromkeys(tag for tag in found if tag))


def tidy(tag: str) -> str:
    """One tag as it is kept: small letters, single spaces, no sign in front."""
    return " ".join(tag.lower().replace(",", " ").split()).lstrip("#").strip()
