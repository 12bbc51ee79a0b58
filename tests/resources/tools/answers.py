"""What each tool answers, in its own format, with its quirks; and what a student then sees."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.servers.outside import Outside

VIDEO = "abcdefghijk"
DOC = "1a2b3c4d5e6f7g8h9i0jklmnop"
PUBLISHED = "2PACX-1vQabcdefghijklmnop"
EVIL = "<script>parent.document.title='broken in'</script><iframe src='https://tracker.example/'></iframe>"
NOTHING_USEFUL = (
    "<!doctype html><html><head><title>Error</title></head><body>Oops, something went wrong</body></html>"
)


@dataclass(frozen=True)
class Case:
    """Paste `pasted` while the outside is set up by `world`; the preview says all of `sees`. After keeping it, its
    page says all of `then`; `frame` is what a press loads. `button` is what keeps it, "" where nothing may."""

    name: str
    pasted: str
    world: Callable[[Outside], object]
    sees: tuple[str, ...]
    then: tuple[str, ...] = ()
    frame: str = ""
    button: str = "Keep it"
    sandbox: str = "allow-scripts allow-same-origin allow-presentation"


def page(title="", description="", picture="", body="", more=""):
    def meta(name, value):
        return f'<meta property="og:{name}" content="{value}">' if value else ""

    named = meta("title", title) + meta("description", description) + meta("image", picture)
    head = f"<head><title>{title}</title>{named}{more}</head>"
    return f"<!doctype html><html lang='en'>{head}<body>{body}</body></html>"


def rss(title, *items, more=""):
    rows = "".join(f"<item><title>{item}</title><guid>{item}</guid><description>{item}</description>{more}</item>"
                   for item in items)  # fmt: skip
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{rows}</channel></rss>'


def youtube_video(outside):
    outside.tells(
        "https://www.youtube.com/oembed",
        '{"title":"Why the tide turns","author_name":"Small Seas","author_url":"https://www.youtube.com/@smallseas",'
        '"type":"video","height":113,"width":200,"version":"1.0","provider_name":"YouTube",'
        f'"thumbnail_url":"https://i.ytimg.com/vi/{VIDEO}/hqdefault.jpg","html":"{EVIL}"}}',
    )


def youtube_channel_out(outside):
    outside.answers("https://www.youtube.com/feeds/videos.xml", "Error 404 (Not Found)!!1", 404)
    outside.answers("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv", "down", 500)


def youtube_playlist(outside):
    outside.answers(
        "https://www.youtube.com/feeds/videos.xml?playlist_id=PLtides",
        '<?xml version="1.0"?><feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" '
        'xmlns="http://www.w3.org/2005/Atom"><title>All about tides</title>'
        "<author><name>Small Seas</name></author>"
        f"<entry><id>yt:video:{VIDEO}</id><yt:videoId>{VIDEO}</yt:videoId><title>Spring tide</title>"
        f'<link rel="alternate" href="https://www.youtube.com/watch?v={VIDEO}"/>'
        "<published>2026-11-01T10:00:00+00:00</published></entry></feed>",
        content_type="text/xml",
    )


def x_post(outside):
    outside.tells(
        "https://publish.x.com/oembed",
        '{"url":"https://x.com/sealab/status/1234567890","author_name":"Sea Lab",'
        '"author_url":"https://x.com/sealab","html":"<blockquote class=\\"twitter-tweet\\" data-dnt=\\"true\\">'
        '<p lang=\\"en\\" dir=\\"ltr\\">A starfish has no brain.<br>It manages. <a href=\\"https://t.co/x\\">pic.twitter.com/AbC1</a></p>'
        '&mdash; Sea Lab (@sealab) <a href=\\"https://x.com/sealab/status/1\\">May 1</a></blockquote>'
        '<script async src=\\"https://platform.x.com/widgets.js\\"></script>","type":"rich","version":"1.0"}',
    )


def bluesky_account(outside):
    outside.answers(
        "https://bsky.app/profile/jo.example",
        page("Jo (@jo.example)", "Marine biologist",
             more='<link rel="alternate" type="application/rss+xml" href="/profile/did:plc:abc123/rss">'),
    )  # fmt: skip
    outside.answers(
        "https://bsky.app/profile/did:plc:abc123/rss",
        rss("@jo.example - Jo", "Saw a seal"),
        content_type="text/xml",
    )


def bluesky_post(outside):
    outside.tells(
        "https://embed.bsky.app/oembed",
        '{"type":"rich","version":"1.0","author_name":"Jo","author_url":"https://bsky.app/profile/jo.example",'
        '"html":"<blockquote class=\\"bluesky-embed\\"><p>The seal is back.</p>&mdash; Jo</blockquote>'
        '<script async src=\\"https://embed.bsky.app/static/embed.js\\"></script>"}',
    )


def google_form(outside):
    outside.moves(
        "https://forms.gle/AbCdEf123", f"https://docs.google.com/forms/d/e/{PUBLISHED}/viewform?usp=send_form"
    )
    outside.answers(f"https://docs.google.com/forms/d/e/{PUBLISHED}/viewform", page("What lives in your pond?"))


def private_file(outside):
    address = f"https://drive.google.com/file/d/{DOC}/view"
    to = f"https://accounts.google.com/v3/signin/identifier?continue={address}"
    outside.moves(address, to)
    outside.answers("https://accounts.google.com/v3/signin/identifier", page("Sign in - Google Accounts"))


def padlet(outside):
    outside.tells(
        "https://padlet.com/oembed/",
        '{"version":"1.0","type":"rich","title":"Sea life wall","author_name":"Ms Reed","provider_name":"Padlet",'
        '"html":"<div><iframe allow=\\"camera;microphone;geolocation\\" src=\\"x\\"></iframe>'
        f'{EVIL}</div>"}}',
    )


def padlet_login(outside):
    outside.answers("https://padlet.com/oembed/", page("Log in | Padlet"))
    outside.answers("https://padlet.com/jo/secret-wall-abcdefgh12345678", page("Log in | Padlet"))


def khan_lesson(outside):
    outside.answers(
        "https://www.khanacademy.org/science/biology/cells/v/what-is-a-cell",
        page("What is a cell? (video) | Khan Academy", "A first look at cells.",
             body=f'<script>{{"translatedYoutubeId":"{VIDEO}"}}</script>'),
    )  # fmt: skip


def teded_lesson(outside):
    outside.answers(
        "https://ed.ted.com/lessons/why-tides",
        page("Why do we have tides? | TED-Ed", "The moon pulls.", f"https://img.youtube.com/vi/{VIDEO}/0.jpg"),
    )


CASES = [
    Case("youtube video", f"https://youtu.be/{VIDEO}?si=who", youtube_video,
         ("Why the tide turns", "Video", "Follow all of this channel instead"), ("Why the tide turns", "YouTube"),
         f"https://www.youtube-nocookie.com/embed/{VIDEO}?rel=0"),
    Case("youtube video, no answer", f"https://www.youtube.com/watch?v={VIDEO}", lambda outside: None,
         ("Video on YouTube", "did not answer as we hoped"), ("Video on YouTube",),
         f"https://www.youtube-nocookie.com/embed/{VIDEO}?rel=0"),
    Case("youtube channel in an outage", "youtube.com/channel/UCabcdefghijklmnopqrstuv", youtube_channel_out,
         ("Video channel", "did not answer as we hoped", "will come to you by itself"), ("Video channel",),
         button="Follow it"),
    Case("youtube playlist", "https://www.youtube.com/playlist?list=PLtides&si=who", youtube_playlist,
         ("Playlist", "Spring tide"), ("Playlist",), button="Follow it"),
    Case("x account", "https://twitter.com/sealab?lang=en", lambda outside: None,
         ("@sealab", "Social account"), ("X tells nobody outside what is new there",)),
    Case("x post", "https://x.com/sealab/status/1234567890?s=20", x_post,
         ("Post by Sea Lab", "A starfish has no brain. It manages."), ("A starfish has", "Open it on X")),
    Case("x post, gone", "https://x.com/sealab/status/999999999",
         lambda outside: outside.answers("https://publish.x.com/oembed", NOTHING_USEFUL),
         ("Post by @sealab", "did not answer as we hoped"), ("Open it on X",)),
    Case("linkedin person", "https://uk.linkedin.com/in/jane-doe-1a2b?trk=x",
         lambda outside: outside.answers("https://www.linkedin.com/in/jane-doe-1a2b", "", 999),
         ("Jane Doe", "Person"), ("LinkedIn tells nobody outside",)),
    Case("linkedin post", "https://www.linkedin.com/feed/update/urn:li:activity:7123456789/",
         lambda outside: outside.answers("https://www.linkedin.com/feed/update/urn:li:activity:7123456789/",
                                         page("Sign Up | LinkedIn")),
         ("Post on LinkedIn",), ("Post", "LinkedIn")),
    Case("mastodon account", "@jo@social.example",
         lambda outside: outside.answers("https://social.example/@jo.rss", rss("Jo", "A seal came by"),
                                         content_type="application/rss+xml"),
         ("Social account", "A seal came by"), ("Social account",), button="Follow it"),
    Case("mastodon post", "https://social.example/@jo/112233445566",
         lambda outside: outside.answers("https://social.example/@jo/112233445566",
                                         page("Jo (@jo@social.example)", "A seal came by today.")),
         ("A seal came by today.", "Post by"), ("A seal came by today.",)),
    Case("bluesky account", "https://bsky.app/profile/jo.example", bluesky_account,
         ("Social account", "Saw a seal"), ("Social account",), button="Follow it"),
    Case("bluesky post", "https://bsky.app/profile/jo.example/post/3kabc", bluesky_post,
         ("Post by Jo", "The seal is back."), ("The seal is back.", "Open it on Bluesky")),
    Case("khan lesson", "https://www.khanacademy.org/science/biology/cells/v/what-is-a-cell?lang=en", khan_lesson,
         ("What is a cell?", "Lesson"), ("Khan Academy", "How far I am"),
         f"https://www.youtube-nocookie.com/embed/{VIDEO}?rel=0"),
    Case("coursera course", "https://www.coursera.org/learn/sea-life?utm_source=x",
         lambda outside: outside.answers("https://www.coursera.org/learn/sea-life", NOTHING_USEFUL),
         ("Sea life", "Course"), ("How far I am", "Open it on Coursera")),
    Case("ted-ed lesson", "https://ed.ted.com/lessons/why-tides#watch", teded_lesson,
         ("Why do we have tides?", "Lesson"), ("TED-Ed", "How far I am"),
         f"https://www.youtube-nocookie.com/embed/{VIDEO}?rel=0"),
    Case("ted talk", "https://www.ted.com/talks/jo_the_sea?language=en",
         lambda outside: outside.tells("https://www.ted.com/services/v1/oembed.json",
                                       '{"type":"video","title":"Jo: The sea","author_name":"Jo"}'),
         ("Jo: The sea",), ("TED",), "https://embed.ted.com/talks/jo_the_sea"),
    Case("google doc, published", f"https://docs.google.com/document/d/e/{PUBLISHED}/pub",
         lambda outside: outside.answers(f"https://docs.google.com/document/d/e/{PUBLISHED}/pub",
                                         page("Our reef report - Google Docs")),
         ("Our reef report", "Document"), ("Google Docs",),
         f"https://docs.google.com/document/d/e/{PUBLISHED}/pub?embedded=true"),
    Case("google doc, edit link", f"https://docs.google.com/document/d/{DOC}/edit?usp=sharing",
         lambda outside: outside.answers(f"https://docs.google.com/document/d/{DOC}/edit",
                                         page("Draft of the report - Google Docs")),
         ("Draft of the report", "Publish to web"), ("Publish to web",)),
    Case("google slides", f"https://docs.google.com/presentation/d/e/{PUBLISHED}/pub?start=true",
         lambda outside: None, ("Slides on Google Slides",), ("Google Slides",),
         f"https://docs.google.com/presentation/d/e/{PUBLISHED}/embed?start=false&loop=false"),
    Case("google form, short link", "https://forms.gle/AbCdEf123", google_form,
         ("What lives in your pond?", "Form"), ("Google Forms",),
         f"https://docs.google.com/forms/d/e/{PUBLISHED}/viewform?embedded=true",
         sandbox="allow-scripts allow-same-origin allow-presentation allow-forms"),
    Case("drive file, private", f"https://drive.google.com/file/d/{DOC}/view?usp=sharing", private_file,
         ("Anyone with the link",), ("Anyone with the link",)),
    Case("padlet", "https://padlet.com/jo/sea-life-wall-abcdefgh12345678", padlet,
         ("Sea life wall", "Board"), ("Padlet",), "https://padlet.com/embed/abcdefgh12345678"),
    Case("padlet, a login instead", "https://padlet.com/jo/secret-wall-abcdefgh12345678", padlet_login,
         ("Secret wall", "This board asks for a sign-in"), ("This board asks for a sign-in",)),
    Case("flip", "https://flip.com/abc123", lambda outside: None,
         ("Flip ended in 2024", "Write a reflection instead"), button=""),
    Case("community", "https://scratch.mit.edu/discuss/", lambda outside: None,
         ("Before you join: the rules of your school", "Community"), ("I know the rules: go there",)),
]  # fmt: skip
