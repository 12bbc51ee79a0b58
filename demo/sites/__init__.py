"""A small outside world of our own: a blog, a podcast, a video channel, a school's news and a JSON feed.

It speaks the real formats over real HTTP and gains new items while it runs, so that polling can be seen, and
tested, without the internet. It needs no database and no Django.
"""

from demo.sites.server import DemoSites

__all__ = ["DemoSites"]
