"""The one error of the embedded servers."""


class ServersError(Exception):
    """The servers cannot run; the text is a plain sentence for whoever typed the command."""
