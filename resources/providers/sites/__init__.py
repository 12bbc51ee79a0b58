"""One module a provider: its addresses, contents, feeds, players and quirks, each read from top to bottom."""
