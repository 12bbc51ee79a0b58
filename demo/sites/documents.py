"""The feed documents of the demo sites: RSS 2.0, podcast RSS, Atom, a video channel's Atom, JSON Feed 1.1.

Each writer takes `(site, published, base)`: what is out, newest first, and the server's address without a slash
at its end; it returns the document as bytes.
"""

import json
from email.utils import format_datetime
from html import escape
from xml.etree import ElementTree as ET

from demo.sites.audio import SECONDS, size_of_melody

NEWEST = 20
NAMESPACES = {
    "": "http://www.w3.org/2005/Atom",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "yt": "http://www.youtube.com/xml/schemas/2015",
}


def rss(site, published, base):
    """A blog's RSS 2.0 with the whole posts in it."""
    channel = _channel(site, base)
    for out in published[:NEWEST]:
        item = _rss_item(channel, site, out, base)
        _add(item, "content:encoded", html_of(site, out.item, base))
    return _xml(_rss_root(channel))


def podcast(site, published, base):
    """A podcast's RSS 2.0 with playable sound in enclosures."""
    channel = _channel(site, base)
    _add(channel, "itunes:author", site.author)
    _add(channel, "itunes:explicit", "false")
    _add(channel, "itunes:image", href=f"{base}/{site.slug}/cover.png")
    for out in published[:NEWEST]:
        item = _rss_item(channel, site, out, base)
        sound = f"{base}/{site.slug}/{out.item.slug}.wav"
        _add(item, "enclosure", url=sound, length=str(size_of_melody()), type="audio/wav")
        _add(item, "itunes:duration", str(SECONDS))
        _add(item, "itunes:episode", str(out.item.number))
    return _xml(_rss_root(channel))


def atom(site, published, base):
    """A news site's Atom 1.0 with the whole text as HTML."""
    feed = _atom_root(site, published, base)
    for out in published[:NEWEST]:
        entry = _atom_entry(feed, site, out, base)
        _add(entry, "content", html_of(site, out.item, base), type="html")
    return _xml(feed)


def videos(site, published, base):
    """A video channel's Atom, in the shape that large video sites use (ids, media group, player address)."""
    feed = _atom_root(site, published, base)
    for out in published[:NEWEST]:
        entry = _atom_entry(feed, site, out, base)
        _add(entry, "yt:videoId", video_id(out.item))
        group = _add(entry, "media:group")
        _add(group, "media:title", out.item.title)
        player = f"{base}/embed/{video_id(out.item)}"
        _add(group, "media:content", url=player, type="text/html", medium="video", duration="60")
        _add(group, "media:player", url=player)
        picture = f"{base}/{site.slug}/{out.item.slug}.png"
        _add(group, "media:thumbnail", url=picture, width="640", height="360")
        _add(group, "media:description", out.item.text)
    return _xml(feed)


def json_feed(site, published, base):
    """A JSON Feed, version 1.1."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.title,
        "description": site.description,
        "language": site.language,
        "home_page_url": f"{base}/{site.slug}/",
        "feed_url": f"{base}/{site.slug}/{site.feed_name}",
        "authors": [{"name": site.author}],
        "items": [
            {
                "id": identity(site, out.item),
                "url": f"{base}/{site.slug}/{out.item.slug}/",
                "title": out.item.title,
                "content_html": html_of(site, out.item, base),
                "image": f"{base}/{site.slug}/{out.item.slug}.png",
                "date_published": out.when.isoformat(),
            }
            for out in published[:NEWEST]
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1).encode()


WRITERS = {
    "rock-pool-diary": (rss, "application/rss+xml"),
    "tide-pool": (podcast, "application/rss+xml"),
    "small-machines": (videos, "application/atom+xml"),
    "harbour-lane-news": (atom, "application/atom+xml"),
    "night-sky": (json_feed, "application/feed+json"),
}


def identity(site, item):
    """The item's name for ever, whatever port the server runs on."""
    return f"tag:demo.plnsite.example,2025:{site.slug}/{item.number}"


def video_id(item):
    """The video's id as it stands in its player's address."""
    return f"machine{item.number:04d}"


def html_of(site, item, base):
    """The item's text as HTML paragraphs, with its picture."""
    picture = f'<p><img src="{base}/{site.slug}/{item.slug}.png" alt="" width="640" height="360"></p>'
    return picture + "".join(f"<p>{escape(part)}</p>" for part in item.paragraphs)


def _channel(site, base):
    channel = ET.Element("channel")
    _add(channel, "title", site.title)
    _add(channel, "link", f"{base}/{site.slug}/")
    _add(channel, "description", site.description)
    _add(channel, "language", site.language)
    feed_address = f"{base}/{site.slug}/{site.feed_name}"
    _add(channel, "atom:link", href=feed_address, rel="self", type="application/rss+xml")
    return channel


def _rss_root(channel):
    root = ET.Element("rss", {"version": "2.0"})
    root.append(channel)
    for prefix in ("atom", "content", "itunes"):
        root.set(f"xmlns:{prefix}", NAMESPACES[prefix])
    return root


def _rss_item(channel, site, out, base):
    item = _add(channel, "item")
    _add(item, "title", out.item.title)
    _add(item, "link", f"{base}/{site.slug}/{out.item.slug}/")
    _add(item, "guid", identity(site, out.item), isPermaLink="false")
    _add(item, "pubDate", format_datetime(out.when))
    _add(item, "description", out.item.paragraphs[0])
    return item


def _atom_root(site, published, base):
    feed = ET.Element("feed", {"xml:lang": site.language})
    for prefix in ("", "media", "yt"):
        feed.set(f"xmlns:{prefix}" if prefix else "xmlns", NAMESPACES[prefix])
    _add(feed, "id", f"tag:demo.plnsite.example,2025:{site.slug}")
    _add(feed, "title", site.title)
    _add(feed, "subtitle", site.description)
    _add(feed, "link", rel="alternate", href=f"{base}/{site.slug}/")
    _add(feed, "link", rel="self", href=f"{base}/{site.slug}/{site.feed_name}")
    _add(_add(feed, "author"), "name", site.author)
    _add(feed, "updated", published[0].when.isoformat())
    return feed


def _atom_entry(feed, site, out, base):
    entry = _add(feed, "entry")
    _add(entry, "id", identity(site, out.item))
    _add(entry, "title", out.item.title)
    _add(entry, "link", rel="alternate", href=f"{base}/{site.slug}/{out.item.slug}/")
    _add(entry, "published", out.when.isoformat())
    _add(entry, "updated", out.when.isoformat())
    return entry


def _add(parent, tag, text=None, **attributes):
    child = ET.SubElement(parent, tag, attributes)
    child.text = text
    return child


def _xml(root):
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)
