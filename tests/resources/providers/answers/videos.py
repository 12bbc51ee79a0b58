"""YouTube, Vimeo and TED: channels, lists and single videos, and the many ways in which they are not there."""

from tests.resources.providers.answers.case import EVIL, NOTHING_USEFUL, Case, page, rss, silence

VIDEO = "abcdefghijk"
CHANNEL = "UCabcdefghijklmnopqrstuv"
FEED = f"https://www.youtube.com/feeds/videos.xml?playlist_id=UULF{CHANNEL[2:]}"
PLAYED = f"https://www.youtube-nocookie.com/embed/{VIDEO}?rel=0"
VIMEO = "https://vimeo.com/api/oembed.json"


def youtube_feed(title, *videos):
    """A feed as YouTube writes it: that of a channel is always called "Videos"."""
    entries = "".join(
        f"<entry><id>yt:video:{VIDEO}</id><yt:videoId>{VIDEO}</yt:videoId><title>{name}</title>"
        f'<link rel="alternate" href="https://www.youtube.com/watch?v={VIDEO}"/>'
        "<published>2026-11-01T10:00:00+00:00</published><media:group><media:description>About it"
        "</media:description></media:group></entry>"
        for name in videos
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" '
        'xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{title}</title><author><name>Small Seas</name></author>{entries}</feed>"
    )


def handle_page():
    return page("Small Seas", "Short films from the shore.",
                body=f'<script>{{"channelId":"UC{"z" * 22}","externalId":"{CHANNEL}"}}</script>')  # fmt: skip


def channel(outside):
    outside.answers(FEED, youtube_feed("Videos", "Spring tide", "Neap tide"), content_type="text/xml")


def handle(outside):
    outside.answers("https://www.youtube.com/@smallseas", handle_page())
    channel(outside)


def asks_for_consent(outside):
    """What servers in Europe get to see in place of the page."""
    outside.moves("https://www.youtube.com/@smallseas",
                  "https://consent.youtube.com/m?continue=https://www.youtube.com/%40smallseas")  # fmt: skip
    outside.answers("https://consent.youtube.com/m", page("Before you continue to YouTube"))


def handle_without_feed(outside):
    outside.answers("https://www.youtube.com/@smallseas", handle_page())
    outside.answers("https://www.youtube.com/feeds/videos.xml", "Error 404 (Not Found)!!1", 404)


def channel_out(outside):
    outside.answers("https://www.youtube.com/feeds/videos.xml", "Error 404 (Not Found)!!1", 404)
    outside.answers(f"https://www.youtube.com/channel/{CHANNEL}", "down", 500)


def playlist(outside):
    outside.answers("https://www.youtube.com/feeds/videos.xml?playlist_id=PLtides",
                    youtube_feed("All about tides", "Spring tide"), content_type="text/xml")  # fmt: skip


def playlist_out(outside):
    outside.answers("https://www.youtube.com/feeds/videos.xml", "Internal error", 500)
    outside.answers("https://www.youtube.com/playlist", "Internal error", 500)


def youtube_video(outside):
    outside.tells(
        "https://www.youtube.com/oembed",
        '{"title":"Why the tide turns","author_name":"Small Seas","author_url":"https://www.youtube.com/@smallseas",'
        '"type":"video","height":113,"width":200,"version":"1.0","provider_name":"YouTube",'
        f'"thumbnail_url":"https://i.ytimg.com/vi/{VIDEO}/hqdefault.jpg","html":"{EVIL}"}}',
    )


def vimeo_video(outside):
    outside.tells(
        VIMEO,
        '{"type":"video","version":"1.0","provider_name":"Vimeo","provider_url":"https://vimeo.com/",'
        '"title":"Below the pier","author_name":"Jo Reed","author_url":"https://vimeo.com/joreed","is_plus":"0",'
        '"html":"<iframe src=\\"https://player.vimeo.com/video/76979871?app_id=1\\" allow=\\"autoplay; camera\\">'
        '</iframe>","width":1280,"height":720,"duration":62,"description":"A minute under water.",'
        '"thumbnail_url":"https://i.vimeocdn.com/video/452001751_1280.jpg","video_id":76979871}',
    )


def vimeo_private(outside):
    outside.tells(VIMEO, '{"type":"video","version":"1.0","domain_status_code":403}', 403)
    outside.answers("https://vimeo.com/76979872", page("Log in | Vimeo"), 403)


def vimeo_gone(outside):
    outside.answers(VIMEO, "404 Not Found", 404)
    outside.answers("https://vimeo.com/76979873", page("VimeUhOh"), 404)


def vimeo_wall(outside):
    outside.answers(VIMEO, NOTHING_USEFUL)
    outside.answers("https://vimeo.com/76979874", page("Just a moment..."), 429)


CASES = [
    Case("youtube channel", f"https://www.youtube.com/channel/{CHANNEL}/videos", channel,
         ("Small Seas", "Video channel", "Spring tide", "will come to you by itself"), ("Small Seas",),
         button="Follow it"),
    Case("youtube handle", "https://m.youtube.com/@smallseas?si=who", handle,
         ("Small Seas", CHANNEL, "Spring tide"), ("Small Seas", "Video channel"), button="Follow it"),
    Case("youtube handle while the feeds are out", "youtube.com/@smallseas/featured", handle_without_feed,
         ("Small Seas", CHANNEL, "will come to you by itself"), ("Small Seas", "Video channel"),
         button="Follow it"),
    Case("youtube handle while all is out", "https://www.youtube.com/@smallseas",
         lambda outside: outside.answers("https://www.youtube.com/@smallseas", "down", 500),
         ("@smallseas", "did not answer as we hoped", "Paste its address again"), ("Video channel",)),
    Case("youtube handle behind a question", "https://www.youtube.com/@smallseas", asks_for_consent,
         ("Video channel on YouTube", "did not answer as we hoped", "Paste its address again"), ("Look again",),
         not_sees=("Before you continue",)),
    Case("youtube channel in an outage", f"youtube.com/channel/{CHANNEL}", channel_out,
         ("Video channel", "did not answer as we hoped", "will come to you by itself"), ("Video channel",),
         button="Follow it"),
    Case("youtube playlist", "https://www.youtube.com/playlist?list=PLtides&si=who", playlist,
         ("All about tides", "Playlist", "Spring tide"), ("Playlist",), button="Follow it"),
    Case("youtube playlist in an outage", "https://www.youtube.com/playlist?list=PLtides", playlist_out,
         ("Playlist", "did not answer as we hoped", "will come to you by itself"), ("Playlist",),
         button="Follow it"),
    Case("youtube video", f"https://youtu.be/{VIDEO}?si=who", youtube_video,
         ("Why the tide turns", "Video", "Follow all of this channel instead"), ("Why the tide turns", "YouTube"),
         PLAYED),
    Case("youtube short", f"https://www.youtube.com/shorts/{VIDEO}", youtube_video,
         ("Why the tide turns", "Video"), ("Why the tide turns",), PLAYED),
    Case("youtube video, no answer", f"https://www.youtube.com/watch?v={VIDEO}", silence,
         ("Video on YouTube", "did not answer as we hoped"), ("Video on YouTube",), PLAYED),
    Case("youtube video that plays nowhere else", f"https://www.youtube.com/watch?v={VIDEO}",
         lambda outside: outside.answers("https://www.youtube.com/oembed", "Unauthorized", 401),
         ("Video on YouTube", "only to some"), ("only to some", "Open it on YouTube")),
    Case("vimeo video", "https://player.vimeo.com/video/76979871?autoplay=1", vimeo_video,
         ("Below the pier", "Video", "Follow all of this channel instead"), ("Below the pier", "Vimeo"),
         "https://player.vimeo.com/video/76979871?dnt=1", not_sees=("camera",)),
    Case("vimeo video that one finds by its address alone", "https://vimeo.com/76979871/abcdef0123?share=copy",
         vimeo_video, ("Below the pier",), ("Vimeo",), "https://player.vimeo.com/video/76979871?dnt=1&h=abcdef0123"),
    Case("vimeo video, private", "https://vimeo.com/76979872", vimeo_private,
         ("Video on Vimeo", "only to some"), ("only to some", "Open it on Vimeo")),
    Case("vimeo video, gone", "https://vimeo.com/76979873", vimeo_gone,
         ("Video on Vimeo", "only to some"), ("only to some", "Open it on Vimeo")),
    Case("vimeo behind a wall", "https://vimeo.com/76979874", vimeo_wall,
         ("Video on Vimeo", "did not answer as we hoped"), ("Video on Vimeo",),
         "https://player.vimeo.com/video/76979874?dnt=1"),
    Case("vimeo channel", "https://vimeo.com/joreed",
         lambda outside: outside.answers("https://vimeo.com/joreed/videos/rss", rss("Jo Reed", "Below the pier"),
                                         content_type="text/xml"),
         ("Video channel", "Below the pier"), ("Video channel",), button="Follow it"),
    Case("ted talk", "https://www.ted.com/talks/jo_the_sea?language=en",
         lambda outside: outside.tells("https://www.ted.com/services/v1/oembed.json",
                                       '{"type":"video","title":"Jo: The sea","author_name":"Jo"}'),
         ("Jo: The sea",), ("TED",), "https://embed.ted.com/talks/jo_the_sea"),
    Case("ted talk, no answer", "https://embed.ted.com/talks/jo_the_sea", silence,
         ("Video on TED", "did not answer as we hoped"), ("Open it on TED",),
         "https://embed.ted.com/talks/jo_the_sea"),
]  # fmt: skip
