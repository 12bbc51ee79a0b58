"""What a person is called."""

# Words before a name that nobody is called by alone.
TITLES = frozenset("mr mrs ms miss mx dr prof professor sir madam".split())


def short_name(name: str) -> str:
    """The first word of `name`: "Mia" for "Mia Kowalski"; all of it for "Ms Adler", whom nobody calls "Ms"."""
    first, _, rest = name.strip().partition(" ")
    return name if rest and first.rstrip(".").lower() in TITLES else first
