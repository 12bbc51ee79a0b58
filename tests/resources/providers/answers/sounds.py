"""Podcasts, however one comes upon them, and single sounds."""

import json

from tests.resources.providers.answers.case import EVIL, NOTHING_USEFUL, Case, page, silence

SPOTIFY = "https://open.spotify.com/oembed"
SOUNDCLOUD = "https://soundcloud.com/oembed"
LOOKUP = "https://itunes.apple.com/lookup"
SHOW, EPISODE = "4rOoJ6Egrf8K2IrywzwOMk", "0abcDEFghi1234567890xy"


def podcast(title, *episodes, sound="https://pod.example/1.mp3", more=None):
    """A podcast's feed; `more` has by its title what else is in an episode."""
    items = "".join(
        f"<item><title>{name}</title><guid>{name}</guid><description>About {name}</description>"
        f'<enclosure url="{sound}" length="900" type="audio/mpeg"/><itunes:duration>00:45</itunes:duration>'
        f"{(more or {}).get(name, '')}</item>"
        for name in episodes
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">'
        f"<channel><title>{title}</title><link></link><description>Where land and water meet.</description>"
        f"<itunes:author>Jo Reed</itunes:author>{items}</channel></rss>"
    )


def pod_feed(outside):
    return outside.answers("https://pod.example/feed.xml", podcast("Tide talk", "The moon pulls"),
                           content_type="application/rss+xml")  # fmt: skip


def apple_tells(outside, number, *results):
    """The directory answers as Apple's does: JSON that calls itself JavaScript."""
    body = json.dumps({"resultCount": len(results), "results": list(results)})
    outside.answers(f"{LOOKUP}?id={number}&entity=podcast", body, content_type="text/javascript; charset=utf-8")


def apple_page(outside, number):
    outside.answers(f"https://podcasts.apple.com/gb/podcast/tide-talk/id{number}",
                    page("Tide talk Podcast", "Where land and water meet."))  # fmt: skip


def apple(outside):
    apple_tells(outside, 1001, {"wrapperType": "track", "kind": "podcast", "packId": 1001,
                                "packName": "Tide talk", "feedUrl": pod_feed(outside)})  # fmt: skip


def apple_without_feed(outside):
    apple_tells(outside, 1002, {"wrapperType": "track", "kind": "podcast", "packId": 1002})
    apple_page(outside, 1002)


def apple_nobody(outside):
    outside.answers(LOOKUP, "Service unavailable", 503)
    apple_page(outside, 1003)


def apple_out(outside):
    outside.answers(LOOKUP, NOTHING_USEFUL)
    outside.answers("https://podcasts.apple.com/gb/podcast/tide-talk/id1004", "down", 503)


def spotify(kind, title):
    return lambda outside: outside.tells(
        SPOTIFY,
        f'{{"html":"{EVIL}","iframe_url":"https://open.spotify.com/embed/{kind}?utm_source=oembed","width":456,'
        f'"height":152,"version":"1.0","provider_name":"Spotify","provider_url":"https://spotify.com","type":"rich",'
        f'"title":"{title}","thumbnail_url":"https://image-cdn-ak.spotifycdn.com/image/ab67"}}',
    )


def soundcloud(outside):
    outside.tells(
        SOUNDCLOUD,
        '{"version":1.0,"type":"rich","provider_name":"SoundCloud","provider_url":"https://soundcloud.com",'
        '"height":400,"width":"100%","title":"Waves at night by Jo Reed","description":"Recorded on the pier.",'
        f'"thumbnail_url":"https://i1.sndcdn.com/artworks-1.jpg","html":"{EVIL}",'
        '"author_name":"Jo Reed","author_url":"https://soundcloud.com/joreed"}',
    )


def soundcloud_short(outside):
    outside.moves("https://on.soundcloud.com/AbCdEf", "https://soundcloud.com/joreed/waves-at-night?si=who")
    soundcloud(outside)
    outside.answers("https://soundcloud.com/joreed/waves-at-night", page("Stream Waves at night"))


CASES = [
    Case("podcast feed", "pod.example/feed.xml", pod_feed,
         ("Tide talk", "Podcast", "The moon pulls", "will come to you by itself"), ("Tide talk", "Jo Reed"),
         button="Follow it"),
    Case("podcast feed that lives at soundcloud",
         "https://feeds.soundcloud.com/users/soundcloud:users:123456/sounds.rss",
         lambda outside: outside.answers("https://feeds.soundcloud.com/users/soundcloud:users:123456/sounds.rss",
                                         podcast("Tide talk", "The moon pulls"), content_type="text/xml"),
         ("Tide talk", "Podcast", "The moon pulls"), ("Tide talk",), button="Follow it"),
    Case("apple podcast", "https://podcasts.apple.com/gb/podcast/tide-talk/id1001?i=1000600", apple,
         ("Tide talk", "Podcast", "The moon pulls", "pod.example"), ("Tide talk", "Jo Reed"), button="Follow it"),
    Case("apple podcast that names no feed", "https://podcasts.apple.com/gb/podcast/tide-talk/id1002",
         apple_without_feed, ("Tide talk", "Podcast", "did not tell us where the episodes are"),
         ("Open it on Apple Podcasts", "did not tell us where the episodes are")),
    Case("apple podcast, the look-up fails", "https://podcasts.apple.com/gb/podcast/tide-talk/id1003",
         apple_nobody, ("Tide talk", "Podcast", "did not tell us where the episodes are"),
         ("Open it on Apple Podcasts",)),
    Case("apple podcast, nobody answers", "https://podcasts.apple.com/gb/podcast/tide-talk/id1004", apple_out,
         ("Podcast on Apple Podcasts", "did not answer as we hoped"), ("Open it on Apple Podcasts",)),
    Case("spotify show", f"https://open.spotify.com/intl-de/show/{SHOW}?si=who",
         spotify(f"show/{SHOW}", "Tide talk"), ("Tide talk", "Podcast", "tells nobody where its episodes are"),
         ("Tide talk", "Spotify", "tells nobody where its episodes are"),
         f"https://open.spotify.com/embed/show/{SHOW}"),
    Case("spotify episode", f"https://open.spotify.com/episode/{EPISODE}?si=who",
         spotify(f"episode/{EPISODE}", "The moon pulls"), ("The moon pulls", "Episode"),
         ("The moon pulls", "Spotify"), f"https://open.spotify.com/embed/episode/{EPISODE}"),
    Case("spotify, no answer", f"https://open.spotify.com/embed/episode/{EPISODE}", silence,
         ("Episode on Spotify", "did not answer as we hoped"), ("Open it on Spotify",),
         f"https://open.spotify.com/embed/episode/{EPISODE}"),
    Case("spotify, nonsense", f"https://open.spotify.com/show/{SHOW}",
         lambda outside: outside.answers(SPOTIFY, NOTHING_USEFUL),
         ("Podcast on Spotify", "did not answer as we hoped"), ("Open it on Spotify",),
         f"https://open.spotify.com/embed/show/{SHOW}"),
    Case("soundcloud", "https://m.soundcloud.com/joreed/waves-at-night?utm_source=clipboard", soundcloud,
         ("Waves at night", "Sound", "Recorded on the pier."), ("SoundCloud", "Open it on SoundCloud")),
    Case("soundcloud, short link", "https://on.soundcloud.com/AbCdEf", soundcloud_short,
         ("Waves at night", "soundcloud.com/joreed/waves-at-night"), ("Open it on SoundCloud",)),
    Case("soundcloud, no answer", "https://soundcloud.com/joreed/waves-at-night", silence,
         ("Sound on SoundCloud", "did not answer as we hoped"), ("Open it on SoundCloud",)),
]  # fmt: skip
