"""Flipboard: its short links stand for pages of others."""

from resources.providers.provider import Provider


class Flipboard(Provider):
    key = "flipboard"
    name = "Flipboard"
    short_links = ("flip.it",)
    open_paths = None


PROVIDER = Flipboard()
